package org.xieyue.conclusion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.Coverage;
import org.xieyue.employers.Employer;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.identity.Unions;
import org.xieyue.notices.Announcements;
import org.xieyue.notices.Messages;

/**
 * Those covered learn of an agreement that was published: an announcement hangs out in the unions concerned, and every worker
 * of a covered employer's own union who has an account gets a message with the address of the public page. Workers of firms that
 * a territorial federation looks after are not told one by one: who among them is covered is not known there.
 */
@Component
class TellWorkers {

    private static final String WHAT = "conclusion.published";
    private static final Set<UnionLevel> OWN = Set.of(UnionLevel.BASIC, UnionLevel.INDUSTRY_FEDERATION);

    private final Agreements agreements;
    private final Employers employers;
    private final Unions unions;
    private final Accounts accounts;
    private final Announcements announcements;
    private final Messages messages;

    TellWorkers(
            Agreements agreements,
            Employers employers,
            Unions unions,
            Accounts accounts,
            Announcements announcements,
            Messages messages) {
        this.agreements = agreements;
        this.employers = employers;
        this.unions = unions;
        this.accounts = accounts;
        this.announcements = announcements;
        this.messages = messages;
    }

    /** Answers how many people got a message; saying it again tells nobody twice. */
    int tell(AgreementRow row, LocalDate inForceFrom) {
        Map<String, String> args =
                Map.of("title", row.title(), "from", inForceFrom.toString(), "page", "/published/" + row.id());
        String key = "published/" + row.id();
        Set<UnionId> theirs = unionsOf(row);
        announcements.post(row.union(), WHAT, args, key);
        theirs.stream()
                .filter(union -> !union.equals(row.union()))
                .forEach(union -> announcements.post(union, WHAT, args, key + "/" + union));
        List<AccountId> workers = theirs.stream()
                .flatMap(union -> accounts.holdersOf(Role.WORKER, union).stream())
                .map(Account::id)
                .distinct()
                .toList();
        workers.forEach(worker -> messages.send(worker, WHAT, args, null, key + "/" + worker));
        return workers.size();
    }

    /** The own unions of the employers that are bound. */
    private Set<UnionId> unionsOf(AgreementRow row) {
        return employers
                .all(agreements.coverage(row.id()).stream()
                        .filter(one -> one.from() != null)
                        .map(Coverage::employer)
                        .toList())
                .stream()
                .map(Employer::union)
                .flatMap(id -> unions.find(id).stream())
                .filter(union -> OWN.contains(union.level()))
                .map(Union::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
