package org.xieyue.funds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.notices.Messages;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/**
 * Compares what is told twice about every budget line: its own figures, the entries of the ledger, the reservations. Runs
 * every night, and whenever a fund officer asks. A difference is an alarm: fund officers and auditors are told.
 */
@UseCase
public class Reconcile {

    private static final Duration REST = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Reconcile.class);

    private final Reconciliations reconciliations;
    private final Unions unions;
    private final Accounts accounts;
    private final Messages messages;
    private final AuditTrail trail;
    private final BusinessClock clock;

    Reconcile(
            Reconciliations reconciliations,
            Unions unions,
            Accounts accounts,
            Messages messages,
            AuditTrail trail,
            BusinessClock clock) {
        this.reconciliations = reconciliations;
        this.unions = unions;
        this.accounts = accounts;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What was found is read on {@link ReconciliationBoard}, by each for their own unions. Refused within a minute of the
     * last comparison: it reads every line, of all unions.
     */
    @Permit(Permission.KEEP_FUNDS)
    public Answer<Instant> run() {
        reconciliations.waitForOthers();
        Instant now = clock.now();
        Optional<Instant> last = reconciliations.latest(1).stream()
                .map(Reconciliations.Run::at)
                .filter(at -> !at.isAfter(now) && at.plus(REST).isAfter(now))
                .findFirst();
        if (last.isPresent()) {
            return Answer.refused(Refusal.conflict("funds.reconciled-just-now"));
        }
        List<Reconciliations.Told> lines = reconciliations.told();
        UUID id = UUID.randomUUID();
        List<Reconciliations.Difference> all = new ArrayList<>();
        for (Reconciliations.Told line : lines) {
            List<Reconciliations.Difference> found = differences(line);
            all.addAll(found);
            if (!found.isEmpty()) {
                alarm(id, line, found);
            }
        }
        reconciliations.add(new Reconciliations.Run(id, now, lines.size(), all.size()), all);
        trail.record(
                "funds.reconciled",
                "reconciliation",
                id.toString(),
                Map.of("lines", Integer.toString(lines.size()), "differences", Integer.toString(all.size())));
        return Answer.done(now);
    }

    private static List<Reconciliations.Difference> differences(Reconciliations.Told line) {
        List<Reconciliations.Difference> found = new ArrayList<>();
        compare(found, line, Reconciled.SUM, Yuan.ZERO, line.sum());
        compare(found, line, Reconciled.LIMIT, line.limit(), Yuan.ZERO.minus(line.source()));
        compare(found, line, Reconciled.AVAILABLE, line.limit().minus(line.used()), line.available());
        compare(found, line, Reconciled.RESERVED, line.held(), line.reserved());
        compare(found, line, Reconciled.PAID, line.settled(), line.paid());
        return found;
    }

    private static void compare(
            List<Reconciliations.Difference> found,
            Reconciliations.Told line,
            Reconciled what,
            Yuan expected,
            Yuan posted) {
        if (!expected.equals(posted)) {
            found.add(new Reconciliations.Difference(line.line(), what, expected, posted));
        }
    }

    private void alarm(UUID run, Reconciliations.Told line, List<Reconciliations.Difference> found) {
        LOG.error("Budget line {} does not reconcile: {}", line.line(), found);
        for (AccountId person : watchers(line.union())) {
            messages.send(
                    person,
                    "funds.differences",
                    Map.of("line", line.name(), "count", Integer.toString(found.size())),
                    null,
                    "funds-reconciliation:" + run + ":" + line.line() + ":" + person);
        }
    }

    /** An alarm that nobody hears is none: where nobody keeps or audits the money, administrators are told. */
    private Set<AccountId> watchers(UnionId union) {
        Set<AccountId> people = holders(union, List.of(Role.FUND_OFFICER, Role.AUDITOR));
        return people.isEmpty() ? holders(union, List.of(Role.ADMINISTRATOR)) : people;
    }

    private Set<AccountId> holders(UnionId union, List<Role> roles) {
        Set<AccountId> people = new LinkedHashSet<>();
        for (Union each : unions.pathToRoot(union)) {
            for (Role role : roles) {
                accounts.holdersOf(role, each.id()).stream().map(Account::id).forEach(people::add);
            }
        }
        return people;
    }
}
