package org.xieyue.identity;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** Gives a person a role at a union. */
@UseCase
public class AppointToPost {

    private final StoredAccounts stored;
    private final KnownAccounts accounts;
    private final ApplicationEventPublisher events;

    AppointToPost(StoredAccounts stored, KnownAccounts accounts, ApplicationEventPublisher events) {
        this.stored = stored;
        this.accounts = accounts;
        this.events = events;
    }

    /** Appointing somebody who holds the post already changes nothing. */
    @Permit(Permission.ADMINISTER)
    public Answer<Appointment> appoint(AccountId person, Role role, UnionId union) {
        if (accounts.find(person).isEmpty()) {
            throw new NotFound();
        }
        Appointment post = new Appointment(role, union);
        accounts.change();
        if (stored.appoint(person, post)) {
            events.publishEvent(new SecurityNoted(
                    "post.given",
                    "account",
                    person.toString(),
                    Map.of("role", role.name(), "union", union.toString())));
        }
        return Answer.done(post);
    }
}
