package org.xieyue.convalescence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Mask;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Trips that people took before the product was used: an officer enters them with their evidence, and they count only when a
 * second person has looked at it, for they keep somebody from going.
 */
@UseCase
public class EnterEarlierTrip {

    private final EarlierTrips earlier;
    private final TakenTrips taken;
    private final Accounts accounts;
    private final Unions unions;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    EnterEarlierTrip(
            EarlierTrips earlier,
            TakenTrips taken,
            Accounts accounts,
            Unions unions,
            AuditTrail trail,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.earlier = earlier;
        this.taken = taken;
        this.accounts = accounts;
        this.unions = unions;
        this.trail = trail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * A line of the list.
     *
     * @param name in clear for those who check it, else masked
     * @param mayDecide the reader is a second person to it
     */
    public record Row(
            EarlierTripId id,
            String name,
            String union,
            TravelHistory.Taken taken,
            String place,
            String evidence,
            EarlierTripState state,
            String enteredBy,
            Instant enteredAt,
            String decidedBy,
            String reason,
            boolean mayDecide) {}

    /** @param union at or above the person's own; somebody elsewhere and nobody at all are the same refusal */
    @Permit(Permission.KEEP_TRIPS)
    public Answer<EarlierTripId> enter(UnionId union, NewEarlierTrip trip) {
        List<Refusal> flaws = trip.flaws(clock.today());
        Optional<Account> person = accounts.findByLogin(trip.login().strip());
        Optional<UnionId> home =
                person.flatMap(found -> accounts.homeOf(found.id())).filter(own -> unions.covers(union, own));
        if (person.isEmpty() || home.isEmpty()) {
            flaws.addFirst(Refusal.ofField("person", "convalescence.noSuchMember"));
            return Answer.refused(flaws);
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        boolean known = taken.of(person.get().id()).taken().stream()
                .anyMatch(other -> other.startedOn().equals(trip.startedOn()));
        EarlierTripId id = new EarlierTripId(UUID.randomUUID());
        AccountId me = currentUser.account().id();
        if (known || !earlier.add(id, home.get(), person.get().id(), trip, me, clock.now())) {
            return Answer.refused(new Refusal(
                    Refusal.Kind.CONFLICT,
                    "convalescence.earlierKnown",
                    "startedOn",
                    List.of(trip.startedOn().toString())));
        }
        trail.record(
                "convalescence.earlierTripEntered",
                "trip-earlier",
                id.toString(),
                Map.of("from", trip.startedOn().toString(), "days", Integer.toString(trip.days())));
        return Answer.done(id);
    }

    /** @param reason why not; kept with the entry */
    @Permit(Permission.CHECK_TRIPS)
    public Answer<EarlierTripId> decide(EarlierTripId id, boolean agreed, String reason) {
        EarlierTrips.Stored entry = earlier.find(id).orElseThrow(NotFound::new);
        AccountId me = currentUser.account().id();
        if (me.equals(entry.enteredBy()) || me.equals(entry.person())) {
            return Answer.refused("convalescence.earlierTwoPeople");
        }
        if (!agreed && reason.isBlank()) {
            return Answer.refused(Refusal.ofField("reason", "convalescence.noReason"));
        }
        EarlierTripState wanted = agreed ? EarlierTripState.CONFIRMED : EarlierTripState.DECLINED;
        if (!earlier.decide(id, wanted, me, reason.strip(), clock.now())) {
            boolean same =
                    earlier.find(id).stream().anyMatch(now -> now.state() == wanted && me.equals(now.decidedBy()));
            return same ? Answer.done(id) : Answer.refused(Refusal.conflict("convalescence.earlierDecided"));
        }
        if (agreed) {
            taken.add(entry.person(), null, entry.taken(), "earlier:" + id);
        }
        trail.record(
                agreed ? "convalescence.earlierTripConfirmed" : "convalescence.earlierTripDeclined",
                "trip-earlier",
                id.toString(),
                Map.of());
        return Answer.done(id);
    }

    /** At the reader's unions and below, the newest first. */
    @Permit(Permission.READ_TRIPS)
    public List<Row> list() {
        Account reader = currentUser.account();
        return earlier.of(unions.where(reader, Permission.READ_TRIPS)).stream()
                .map(entry -> row(entry, reader))
                .toList();
    }

    private Row row(EarlierTrips.Stored entry, Account reader) {
        boolean checks = reader.appointments().stream()
                .anyMatch(post -> Permission.CHECK_TRIPS.roles().contains(post.role())
                        && unions.covers(post.union(), entry.union()));
        String name = name(entry.person());
        boolean second = !reader.id().equals(entry.enteredBy()) && !reader.id().equals(entry.person());
        return new Row(
                entry.id(),
                checks ? name : Mask.name(name),
                unions.find(entry.union()).map(Union::name).orElse(""),
                entry.taken(),
                entry.place(),
                entry.evidence(),
                entry.state(),
                name(entry.enteredBy()),
                entry.enteredAt(),
                name(entry.decidedBy()),
                entry.reason(),
                checks && second && entry.state() == EarlierTripState.ENTERED);
    }

    private String name(@Nullable AccountId id) {
        return id == null ? "" : accounts.find(id).map(Account::name).orElse("");
    }
}
