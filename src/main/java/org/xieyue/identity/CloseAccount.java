package org.xieyue.identity;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.xieyue.shared.Answer;
import org.xieyue.shared.UseCase;

/** Closes an account for good: its sessions and tokens end, its posts are vacant, what it did stays on record. */
@UseCase
public class CloseAccount {

    private final StoredAccounts stored;
    private final KnownAccounts accounts;
    private final AdministrationScope scope;
    private final LastAdministrator lastAdministrator;
    private final ApplicationEventPublisher events;

    CloseAccount(
            StoredAccounts stored,
            KnownAccounts accounts,
            AdministrationScope scope,
            LastAdministrator lastAdministrator,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.accounts = accounts;
        this.scope = scope;
        this.lastAdministrator = lastAdministrator;
        this.events = events;
    }

    @Permit(Permission.ADMINISTER)
    public Answer<AccountId> close(AccountId person) {
        Account account = scope.requireFull(person).account();
        if (lastAdministrator.wouldLeave(person, account.appointments())) {
            return Answer.refused("identity.last-administrator");
        }
        accounts.change();
        stored.close(person);
        events.publishEvent(new SecurityNoted("account.closed", "account", person.toString(), Map.of()));
        return Answer.done(person);
    }
}
