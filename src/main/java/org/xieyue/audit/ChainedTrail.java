package org.xieyue.audit;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.SecurityNoted;
import org.xieyue.identity.UnionId;

/** Writes entries in the transaction of what they record; the sealer chains them afterwards. */
@Component
class ChainedTrail implements AuditTrail {

    private final AuditEntries entries;
    private final CurrentUser currentUser;
    private final Accounts accounts;
    private final BusinessClock clock;

    ChainedTrail(AuditEntries entries, CurrentUser currentUser, Accounts accounts, BusinessClock clock) {
        this.entries = entries;
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(String action, String subjectType, String subjectId, Map<String, String> details) {
        Optional<Account> person = currentUser.person();
        entries.add(new AuditEntry(
                clock.now().truncatedTo(ChronoUnit.MICROS),
                person.map(account -> account.id().value()).orElse(null),
                person.flatMap(account -> accounts.homeOf(account.id()))
                        .map(UnionId::value)
                        .orElse(null),
                person.map(ChainedTrail::capacity).orElse(""),
                currentUser.isSystem() ? Authority.SYSTEM : Authority.PERSON,
                action,
                subjectType,
                subjectId,
                caseOf(subjectType, subjectId, details),
                DetailText.of(details)));
    }

    @EventListener
    @Transactional
    void on(SecurityNoted noted) {
        record(noted.action(), noted.subjectType(), noted.subjectId(), noted.details());
    }

    private static String capacity(Account account) {
        return account.appointments().stream()
                .sorted(Comparator.comparing(Appointment::role)
                        .thenComparing(post -> post.union().value()))
                .map(post -> post.role() + "@" + post.union())
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String caseOf(String subjectType, String subjectId, Map<String, String> details) {
        if (subjectType.equals("case")) {
            return subjectId;
        }
        return details.getOrDefault("case", details.get("caseId"));
    }
}
