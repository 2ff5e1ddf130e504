package org.xieyue.identity;

import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** Takes a role at a union from a person. */
@UseCase
public class DismissFromPost {

    private final StoredAccounts stored;
    private final KnownAccounts accounts;
    private final LastAdministrator lastAdministrator;
    private final ApplicationEventPublisher events;

    DismissFromPost(
            StoredAccounts stored,
            KnownAccounts accounts,
            LastAdministrator lastAdministrator,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.accounts = accounts;
        this.lastAdministrator = lastAdministrator;
        this.events = events;
    }

    /** Taking a post that is not held changes nothing. The union decides who may, wherever the person belongs. */
    @Permit(Permission.ADMINISTER)
    public Answer<Appointment> dismiss(AccountId person, Role role, UnionId union) {
        Appointment post = new Appointment(role, union);
        Account account = accounts.find(person).orElseThrow(NotFound::new);
        if (account.appointments().contains(post) && lastAdministrator.wouldLeave(person, Set.of(post))) {
            return Answer.refused("identity.last-administrator");
        }
        accounts.change();
        if (stored.dismiss(person, post)) {
            events.publishEvent(new SecurityNoted(
                    "post.taken",
                    "account",
                    person.toString(),
                    Map.of("role", role.name(), "union", union.toString())));
        }
        return Answer.done(post);
    }
}
