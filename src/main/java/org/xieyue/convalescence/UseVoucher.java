package org.xieyue.convalescence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** A worker's own voucher: booked at a listed base for a day, or given back. It is never changed for money. */
@UseCase
public class UseVoucher {

    private final TripFile file;
    private final SignUps signUps;
    private final Vouchers vouchers;
    private final VoucherFunds funds;
    private final Bases bases;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    UseVoucher(
            TripFile file,
            SignUps signUps,
            Vouchers vouchers,
            VoucherFunds funds,
            Bases bases,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.file = file;
        this.signUps = signUps;
        this.vouchers = vouchers;
        this.funds = funds;
        this.bases = bases;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * A voucher as its holder sees it.
     *
     * @param code empty once it is of no use any more
     * @param base where it is booked; null before, and so are {@code arrives} and {@code bookedDays}
     * @param usedDays zero before it was used
     */
    public record Mine(
            VoucherState state,
            String code,
            LocalDate validFrom,
            LocalDate validUntil,
            int days,
            Yuan dayValue,
            @Nullable BaseId base,
            String baseName,
            @Nullable LocalDate arrives,
            int bookedDays,
            int usedDays,
            @Nullable Instant usedAt) {}

    /** Empty until the vouchers of the trip are issued. */
    @Permit(Permission.JOIN_TRIPS)
    public Optional<Mine> mine(TripId id) {
        Trip trip = file.find(id);
        return signUps.latestOf(id, currentUser.account().id())
                .flatMap(one -> vouchers.find(one.id()))
                .map(voucher -> mine(trip, voucher));
    }

    private Mine mine(Trip trip, Voucher voucher) {
        Voucher.Booking booking = voucher.booking();
        return new Mine(
                voucher.state(),
                voucher.state().isUsable() ? vouchers.code(voucher.signUp()) : "",
                trip.startsOn(),
                trip.terms.endsOn(),
                trip.days(),
                trip.terms.dayValue(),
                booking == null ? null : booking.base(),
                booking == null ? "" : nameOf(booking.base()),
                booking == null ? null : booking.arrives(),
                booking == null ? 0 : booking.days(),
                voucher.days(),
                voucher.usedAt());
    }

    private String nameOf(BaseId base) {
        return bases.find(base, clock.today()).map(BaseRow::name).orElse("");
    }

    /** Where the vouchers of a trip count, with today's prices. */
    @Permit(Permission.JOIN_TRIPS)
    public List<BaseRow> bases(TripId id) {
        return file.find(id).terms.bases().stream()
                .flatMap(base -> bases.find(base, clock.today()).stream())
                .toList();
    }

    /** In place of an earlier booking; refused outside the validity, at a base that is not listed or full on one of the days. */
    @Permit(Permission.JOIN_TRIPS)
    public Answer<Mine> book(TripId id, Stay stay) {
        Trip trip = file.lock(id);
        Voucher voucher = own(id);
        Optional<Refusal> unusable = unusable(trip, voucher);
        if (unusable.isPresent()) {
            return Answer.refused(unusable.get());
        }
        BaseId base = new BaseId(stay.base());
        if (!trip.terms.bases().contains(base)) {
            return Answer.refused(Refusal.ofField("base", "convalescence.voucherNotThere"));
        }
        if (stay.days() < 1 || stay.days() > trip.days()) {
            return Answer.refused(Refusal.ofField("days", "convalescence.tooManyVoucherDays", trip.days()));
        }
        Voucher.Booking booking = new Voucher.Booking(base, stay.arrives(), stay.days());
        if (booking.equals(voucher.booking())) {
            return Answer.done(mine(trip, voucher));
        }
        Optional<Refusal> flaw = outside(trip, booking).or(() -> full(voucher, booking));
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        vouchers.book(voucher.signUp(), booking);
        file.note(
                id,
                "voucherBooked",
                Map.of(
                        "signUp",
                        voucher.signUp().toString(),
                        "base",
                        booking.base().toString()));
        return Answer.done(mine(trip, own(id)));
    }

    /** @param arrives the first of {@code days} days, one after the other */
    public record Stay(UUID base, LocalDate arrives, int days) {}

    private Optional<Refusal> outside(Trip trip, Voucher.Booking booking) {
        LocalDate first = trip.startsOn().isBefore(clock.today()) ? clock.today() : trip.startsOn();
        boolean within =
                !booking.arrives().isBefore(first) && !booking.lastDay().isAfter(trip.terms.endsOn());
        return within
                ? Optional.empty()
                : Optional.of(Refusal.ofField(
                        "arrives",
                        "convalescence.outsideVoucher",
                        first,
                        trip.terms.endsOn().minusDays(booking.days() - 1L)));
    }

    /** Counted under the lock of the base, which all trips share. */
    private Optional<Refusal> full(Voucher voucher, Voucher.Booking booking) {
        Optional<Integer> most = bases.lockPlaces(booking.base());
        BaseRow base = bases.find(booking.base(), booking.arrives()).orElseThrow(NotFound::new);
        LocalDate closed = base.closedOn();
        if (base.day() == null || (closed != null && !closed.isAfter(booking.lastDay()))) {
            return Optional.of(Refusal.ofField("base", "convalescence.baseClosedThen", base.name()));
        }
        return most.flatMap(places -> booking.arrives()
                .datesUntil(booking.lastDay().plusDays(1))
                .filter(day -> vouchers.booked(booking.base(), day, voucher.signUp()) >= places)
                .findFirst()
                .map(day -> Refusal.ofField("arrives", "convalescence.baseFull", base.name(), day, places)));
    }

    /** Unused, as long as it is valid: the union has its money back, and the holder may sign up for something else. */
    @Permit(Permission.JOIN_TRIPS)
    public Answer<TripId> giveBack(TripId id) {
        Trip trip = file.lock(id);
        Voucher voucher = own(id);
        if (voucher.state() == VoucherState.RETURNED) {
            return Answer.done(id);
        }
        Optional<Refusal> unusable = unusable(trip, voucher);
        if (unusable.isPresent()) {
            return Answer.refused(unusable.get());
        }
        vouchers.end(voucher.signUp(), VoucherState.RETURNED, clock.now());
        signUps.move(voucher.signUp(), SignUpState.WITHDRAWN, "voucherReturned");
        funds.keep(trip, "voucher given back");
        file.note(id, "voucherReturned", Map.of("signUp", voucher.signUp().toString()));
        return Answer.done(id);
    }

    private Optional<Refusal> unusable(Trip trip, Voucher voucher) {
        return VoucherRules.unusable(trip, voucher, clock.today());
    }

    private Voucher own(TripId id) {
        return signUps.latestOf(id, currentUser.account().id())
                .flatMap(one -> vouchers.find(one.id()))
                .orElseThrow(NotFound::new);
    }
}
