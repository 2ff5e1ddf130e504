package org.xieyue.cases;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.clock.DeadlineBook;
import org.xieyue.clock.Period;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Yuan;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredCases implements Cases {

    private static final String OPENED = "opened";

    private final CaseFiles files;
    private final CasePlaces places;
    private final CaseNumbers numbers;
    private final CasePrefixes prefixes;
    private final Timelines timelines;
    private final DeadlineBook deadlines;
    private final ProcessRuns runs;
    private final AuditTrail audit;
    private final Unions unions;
    private final CurrentUser user;
    private final BusinessClock clock;

    StoredCases(
            CaseFiles files,
            CasePlaces places,
            CaseNumbers numbers,
            CasePrefixes prefixes,
            Timelines timelines,
            DeadlineBook deadlines,
            ProcessRuns runs,
            AuditTrail audit,
            Unions unions,
            CurrentUser user,
            BusinessClock clock) {
        this.files = files;
        this.places = places;
        this.numbers = numbers;
        this.prefixes = prefixes;
        this.timelines = timelines;
        this.deadlines = deadlines;
        this.runs = runs;
        this.audit = audit;
        this.unions = unions;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public OpenedCase open(NewCase opened) {
        AccountId by = user.person()
                .map(Account::id)
                .or(() -> opened.parties().stream().findFirst())
                .orElseThrow(() -> new OutOfOrder(
                        "CASES-1", "立案必须有申请人或经办人: a case needs a person", opened.id(), opened.processKey()));
        String number =
                numbers.next(prefixes.of(opened.processKey()), clock.today().getYear());
        files.add(opened, number, OPENED, by, clock.now());
        places.remember(opened.id(), new CasePlace(opened.union(), by));
        write(opened.id(), opened.union(), new TimelineEntry(actor(), null, "case.opened", opened.facts(), null, null));
        audit.record("case.opened", "case", opened.id().toString(), Map.of("process", opened.processKey()));
        runs.start(opened.processKey(), opened.id(), opened.variables());
        return new OpenedCase(opened.id(), number);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<CaseRow> find(CaseId id) {
        return files.find(id);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<CasePlace> place(CaseId id) {
        return places.of(id);
    }

    @Override
    public void tell(CaseId id, String what, @Nullable String opinion, Map<String, String> args) {
        tell(id, new TimelineEntry(actor(), null, what, args, opinion, null));
    }

    @Override
    public void tell(CaseId id, TimelineEntry entry) {
        if (entry.capacity() != null || entry.by() == null) {
            timelines.add(id, clock.now(), entry, entry.capacity());
        } else {
            write(id, places.of(id).orElseThrow(() -> unknown(id)).union(), entry);
        }
    }

    @Override
    public void stands(CaseId id, String state, boolean closed) {
        if (!files.stands(id, state, closed)) {
            throw unknown(id);
        }
        audit.record("case.stands", "case", id.toString(), Map.of("state", state));
    }

    @Override
    public void describe(CaseId id, String subject, @Nullable Yuan amount) {
        files.describe(id, subject, amount);
    }

    @Override
    public void due(CaseId id, String name, Deadline deadline, @Nullable String variable, String source) {
        deadlines.put(id.value(), name, deadline, variable, source);
    }

    @Override
    public Deadline dueIn(CaseId id, String name, Period period, @Nullable String variable, String source) {
        return deadlines.put(id.value(), name, clock.today(), period, variable, source);
    }

    @Override
    public Optional<DeadlineRow> running(CaseId id, String name) {
        return deadlines.of(id.value()).stream()
                .filter(one -> one.name().equals(name) && one.metOn() == null)
                .map(one -> new DeadlineRow(one.name(), one.deadline(), one.source(), null))
                .findFirst();
    }

    @Override
    public void dueMet(CaseId id, String name) {
        deadlines.met(id.value(), name);
    }

    @Override
    public void involve(CaseId id, AccountId person) {
        files.involve(id, person);
    }

    @Override
    public Set<CaseId> withPartOf(AccountId person, Collection<CaseId> cases) {
        return files.withPartOf(person, cases);
    }

    @Override
    public void release(CaseId id, AccountId person) {
        files.release(id, person);
    }

    private void write(CaseId id, UnionId union, TimelineEntry entry) {
        Account by = entry.by();
        timelines.add(id, clock.now(), entry, by == null ? null : capacity(by, union));
    }

    /** The post that explains best why this person acts on a case of this union: a duty rather than membership. */
    private @Nullable Appointment capacity(Account by, UnionId union) {
        return by.appointments().stream()
                .filter(post -> unions.covers(post.union(), union))
                .max(Comparator.comparing(Appointment::role))
                .orElse(null);
    }

    private @Nullable Account actor() {
        return user.isSystem() ? null : user.account();
    }

    private static OutOfOrder unknown(CaseId id) {
        return new OutOfOrder("CASES-2", "没有这个案件: there is no such case", id, "unknown");
    }
}
