package org.xieyue.convalescence;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** Approves bases and keeps their price lists; a trip takes the price of its first day. */
@UseCase
public class KeepBases {

    private static final int LONGEST_NAME = 80;
    private static final int YEARS_AHEAD = 2;
    private static final Yuan DEAREST = Yuan.of(100_000);

    private final Bases bases;
    private final Unions unions;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    KeepBases(Bases bases, Unions unions, AuditTrail trail, CurrentUser currentUser, BusinessClock clock) {
        this.bases = bases;
        this.unions = unions;
        this.trail = trail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @param place key of the place where the base lies, such as {@code ZJ-HZ}: it decides whether a trip leaves the province */
    @Permit(Permission.KEEP_TRIPS)
    public Answer<BaseId> approve(UnionId union, String name, String place, Yuan day) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Answer.refused(Refusal.ofField("name", "convalescence.badName", LONGEST_NAME));
        }
        if (!place.matches("[A-Z]{2,3}(-[A-Z]{2,3}){0,3}")) {
            return Answer.refused(Refusal.ofField("place", "convalescence.badPlace"));
        }
        Optional<Refusal> badPrice = badPrice(day);
        if (badPrice.isPresent()) {
            return Answer.refused(badPrice.get());
        }
        BaseId id = new BaseId(UUID.randomUUID());
        LocalDate today = clock.today();
        if (!bases.add(id, union, name.strip(), place, today, me())) {
            return Answer.refused(
                    new Refusal(Refusal.Kind.CONFLICT, "convalescence.baseKnown", "name", List.of(name.strip())));
        }
        bases.price(id, today, day, me(), clock.now());
        trail.record("convalescence.baseApproved", "trip-base", id.toString(), Map.of("fen", Long.toString(day.fen())));
        return Answer.done(id);
    }

    /** From today or a later day; a price once entered stays, another one holds from another day. */
    @Permit(Permission.KEEP_TRIPS)
    public Answer<BaseId> price(BaseId base, LocalDate from, Yuan day) {
        Optional<Refusal> badPrice = badPrice(day);
        if (badPrice.isPresent()) {
            return Answer.refused(badPrice.get());
        }
        LocalDate today = clock.today();
        LocalDate latest = today.plusYears(YEARS_AHEAD);
        if (from.isBefore(today) || from.isAfter(latest)) {
            return Answer.refused(Refusal.ofField("from", "convalescence.priceFrom", today, latest));
        }
        if (!bases.price(base, from, day, me(), clock.now())) {
            Yuan known = bases.priceFrom(base, from).orElse(day);
            return known.equals(day)
                    ? Answer.done(base)
                    : Answer.refused(new Refusal(
                            Refusal.Kind.CONFLICT,
                            "convalescence.priceKnown",
                            "from",
                            List.of(from.toString(), known.display())));
        }
        trail.record(
                "convalescence.basePriced",
                "trip-base",
                base.toString(),
                Map.of("from", from.toString(), "fen", Long.toString(day.fen())));
        return Answer.done(base);
    }

    private @Nullable AccountId me() {
        return currentUser.person().map(Account::id).orElse(null);
    }

    private static Optional<Refusal> badPrice(Yuan day) {
        return day.isPositive() && !day.isMoreThan(DEAREST)
                ? Optional.empty()
                : Optional.of(Refusal.ofField("day", "convalescence.badPrice", DEAREST.display()));
    }

    /** No trip can be opened there any more; trips already opened go on. */
    @Permit(Permission.KEEP_TRIPS)
    public Answer<BaseId> close(BaseId base) {
        if (bases.close(base, clock.today())) {
            trail.record("convalescence.baseClosed", "trip-base", base.toString(), Map.of());
        }
        return Answer.done(base);
    }

    /** All prices of a base, the newest first. */
    @Permit(Permission.READ_TRIPS)
    public List<BasePrice> prices(BaseId base) {
        return bases.prices(base);
    }

    /** The bases that the reader's unions, those above and those below have approved, closed ones too. */
    @Permit(Permission.READ_TRIPS)
    public List<BaseRow> all() {
        Set<UnionId> approving = new LinkedHashSet<>(unions.where(currentUser.account(), Permission.READ_TRIPS));
        List.copyOf(approving).forEach(each -> unions.pathToRoot(each).forEach(above -> approving.add(above.id())));
        return bases.of(approving, clock.today());
    }

    /** Bases that a union may choose: those approved by it or by a union above. */
    @Permit(Permission.READ_TRIPS)
    public List<BaseRow> of(UnionId union) {
        Set<UnionId> approving = new LinkedHashSet<>();
        unions.pathToRoot(union).stream().map(Union::id).forEach(approving::add);
        return bases.open(approving, clock.today());
    }
}
