package org.xieyue.parties;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.identity.AccountId;
import org.xieyue.parties.PartyEmployer.Standing;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;

/** Both ports for the capabilities above. */
@Component
class StoredSides implements Sides, OpenParties {

    private final Parties parties;
    private final Representatives representatives;
    private final PartyTable tables;
    private final SeatPosts posts;
    private final Employers register;
    private final BusinessClock clock;
    private final AuditTrail trail;

    StoredSides(
            Parties parties,
            Representatives representatives,
            PartyTable tables,
            SeatPosts posts,
            Employers register,
            BusinessClock clock,
            AuditTrail trail) {
        this.parties = parties;
        this.representatives = representatives;
        this.tables = tables;
        this.posts = posts;
        this.register = register;
        this.clock = clock;
        this.trail = trail;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(CaseId caseId, Frame frame) {
        if (!parties.add(caseId, frame, clock.today())) {
            return;
        }
        Set<EmployerId> asked = new LinkedHashSet<>(frame.employers());
        int place = 0;
        for (EmployerId employer : asked) {
            parties.invite(
                    caseId,
                    employer,
                    place++,
                    register.find(employer).map(Employer::workers).orElse(0));
        }
        trail.record("parties.opened", "case", caseId.toString(), Map.of("employers", String.valueOf(asked.size())));
    }

    @Override
    public Optional<Side> sideOf(CaseId caseId, AccountId account) {
        LocalDate today = clock.today();
        return representatives.of(caseId, account).stream()
                .filter(one -> one.sitsOn(today))
                .map(Representative::side)
                .findFirst();
    }

    @Override
    public Optional<AccountId> chief(CaseId caseId, Side side) {
        PartyTable.Seated seated = tables.read(caseId);
        return seated.chief(side, clock.today())
                .map(mandate -> seated.person(mandate.representative()))
                .filter(person -> person.sitsOn(clock.today()))
                .map(Representative::account);
    }

    @Override
    public Set<AccountId> of(CaseId caseId, Side side) {
        LocalDate today = clock.today();
        return representatives.of(caseId).stream()
                .filter(one -> one.side() == side && one.sitsOn(today))
                .map(Representative::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isRecorder(CaseId caseId, AccountId account) {
        return parties.find(caseId)
                .map(Parties.Table::recorder)
                .filter(recorder -> account.equals(recorder.account()))
                .isPresent();
    }

    @Override
    public List<PartyEmployer> employers(CaseId caseId) {
        return parties.employers(caseId);
    }

    @Override
    public List<Refusal> flaws(CaseId caseId, LocalDate on) {
        return tables.flaws(tables.read(caseId), on);
    }

    @Override
    public String jurisdiction(CaseId caseId) {
        return parties.find(caseId).orElseThrow(NotFound::new).jurisdiction();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void joined(CaseId caseId, EmployerId employer, DocumentId authority) {
        if (parties.lock(caseId).isEmpty()) {
            throw new NotFound();
        }
        PartyEmployer before = employer(caseId, employer);
        if (before.isJoined()) {
            return;
        }
        parties.save(caseId, before.joinedWith(authority, clock.today()));
        record("parties.employerJoined", caseId, employer);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void silent(CaseId caseId, EmployerId employer) {
        if (parties.lock(caseId).isEmpty()) {
            throw new NotFound();
        }
        PartyEmployer before = employer(caseId, employer);
        if (before.standing() != Standing.INVITED) {
            return;
        }
        parties.save(caseId, before.fellSilent());
        record("parties.employerSilent", caseId, employer);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void seal(CaseId caseId, EmployerId employer, LocalDate on, @Nullable DocumentId paper) {
        if (parties.lock(caseId).isEmpty()) {
            throw new NotFound();
        }
        PartyEmployer before = employer(caseId, employer);
        if (before.sealedOn() != null) {
            return;
        }
        if (!before.isJoined()) {
            throw new OutOfOrder("PARTIES-1", "未加入协商的用人单位不能盖章", caseId, before.standing());
        }
        parties.save(caseId, before.sealed(on, paper));
        record("parties.employerSealed", caseId, employer);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void over(CaseId caseId) {
        posts.over(caseId);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void breakSeals(CaseId caseId) {
        if (parties.lock(caseId).isEmpty()) {
            throw new NotFound();
        }
        for (PartyEmployer one : parties.employers(caseId)) {
            if (one.sealedOn() != null) {
                parties.save(caseId, one.sealed(null, null));
                record("parties.sealBroken", caseId, one.employer());
            }
        }
    }

    private PartyEmployer employer(CaseId caseId, EmployerId employer) {
        return parties.employers(caseId).stream()
                .filter(one -> one.employer().equals(employer))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void record(String act, CaseId caseId, EmployerId employer) {
        trail.record(act, "case", caseId.toString(), Map.of("employer", employer.toString()));
    }
}
