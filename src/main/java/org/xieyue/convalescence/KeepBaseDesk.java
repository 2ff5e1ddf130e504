package org.xieyue.convalescence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** What a base needs to take vouchers: who stands at its desk, and how many people it takes a day. */
@UseCase
public class KeepBaseDesk {

    private static final int MOST_PLACES = 10_000;

    private final Bases bases;
    private final BaseClerks clerks;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    KeepBaseDesk(
            Bases bases,
            BaseClerks clerks,
            Accounts accounts,
            AuditTrail trail,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.bases = bases;
        this.clerks = clerks;
        this.accounts = accounts;
        this.trail = trail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Somebody who may take vouchers at all: the administrator appoints to that post. */
    @Permit(Permission.KEEP_TRIPS)
    public Answer<BaseId> name(BaseId base, String login) {
        Optional<Account> clerk = accounts.findByLogin(login.strip())
                .filter(account -> account.appointments().stream()
                        .anyMatch(post -> Permission.REDEEM_VOUCHERS.roles().contains(post.role())));
        if (clerk.isEmpty()) {
            return Answer.refused(Refusal.ofField("login", "convalescence.noClerk"));
        }
        AccountId id = clerk.get().id();
        clerks.add(base, id, currentUser.account().id(), clock.now());
        trail.record("convalescence.clerkNamed", "trip-base", base.toString(), Map.of("account", id.toString()));
        return Answer.done(base);
    }

    @Permit(Permission.KEEP_TRIPS)
    public Answer<BaseId> dismiss(BaseId base, String login) {
        accounts.findByLogin(login.strip()).ifPresent(clerk -> {
            clerks.remove(base, clerk.id());
            trail.record(
                    "convalescence.clerkDismissed",
                    "trip-base",
                    base.toString(),
                    Map.of("account", clerk.id().toString()));
        });
        return Answer.done(base);
    }

    @Permit(Permission.READ_TRIPS)
    public List<Account> clerks(BaseId base) {
        return clerks.of(base).stream()
                .flatMap(id -> accounts.find(id).stream())
                .toList();
    }

    /** @param places for people with vouchers on one day; null for any number. Bookings that stand are kept */
    @Permit(Permission.KEEP_TRIPS)
    public Answer<BaseId> limit(BaseId base, @Nullable Integer places) {
        if (places != null && (places < 1 || places > MOST_PLACES)) {
            return Answer.refused(Refusal.ofField("dayPlaces", "convalescence.badPlaces", MOST_PLACES));
        }
        bases.limit(base, places);
        trail.record(
                "convalescence.baseLimited",
                "trip-base",
                base.toString(),
                Map.of("places", places == null ? "" : places.toString()));
        return Answer.done(base);
    }

    /** How many people with vouchers it takes a day; empty for any number. */
    @Permit(Permission.READ_TRIPS)
    public Optional<Integer> places(BaseId base) {
        return bases.places(base);
    }
}
