package org.xieyue.identity;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.xieyue.shared.Answer;
import org.xieyue.shared.UseCase;

/** Gives a person a role at a union. An administrator gives posts at their own union and below, never above. */
@UseCase
public class AppointToPost {

    private final StoredAccounts stored;
    private final KnownAccounts accounts;
    private final AdministrationScope scope;
    private final ApplicationEventPublisher events;

    AppointToPost(
            StoredAccounts stored,
            KnownAccounts accounts,
            AdministrationScope scope,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.accounts = accounts;
        this.scope = scope;
        this.events = events;
    }

    /** Appointing somebody who holds the post already changes nothing. */
    @Permit(Permission.ADMINISTER)
    public Answer<Appointment> appoint(AccountId person, Role role, UnionId union) {
        Account account = scope.requireHome(person).account();
        Appointment post = new Appointment(role, union);
        accounts.change();
        if (stored.appoint(account.id(), post)) {
            events.publishEvent(new SecurityNoted(
                    "post.given",
                    "account",
                    person.toString(),
                    Map.of("role", role.name(), "union", union.toString())));
        }
        return Answer.done(post);
    }
}
