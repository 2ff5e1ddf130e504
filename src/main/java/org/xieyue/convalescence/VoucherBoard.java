package org.xieyue.convalescence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.UseCase;

/** The vouchers of a trip for those who run it: how many stand how, and what each base will send an invoice for. */
@UseCase
public class VoucherBoard {

    private final Trips trips;
    private final Vouchers vouchers;
    private final SignUps signUps;
    private final Bases bases;

    VoucherBoard(Trips trips, Vouchers vouchers, SignUps signUps, Bases bases) {
        this.trips = trips;
        this.vouchers = vouchers;
        this.signUps = signUps;
        this.bases = bases;
    }

    /**
     * A voucher that is booked or used.
     *
     * @param number of the sign-up, under which it stands in the settlement
     * @param used days; zero before
     */
    public record Row(int number, String base, @Nullable LocalDate arrives, int booked, int used, VoucherState state) {}

    /** How many; empty for a trip without vouchers. */
    @Permit(Permission.READ_TRIPS)
    public Map<VoucherState, Integer> counts(TripId id) {
        return vouchers.counts(id);
    }

    /** By base and day. */
    @Permit(Permission.READ_TRIPS)
    public List<Row> booked(TripId id) {
        return trips.find(id).stream()
                .flatMap(trip -> vouchers.of(id).stream().flatMap(voucher -> row(trip, voucher).stream()))
                .sorted(Comparator.comparing(Row::base).thenComparingLong(Row::number))
                .toList();
    }

    private Optional<Row> row(Trip trip, Voucher voucher) {
        Voucher.Booking booking = voucher.booking();
        if (booking == null) {
            return Optional.empty();
        }
        return signUps.find(trip.id, voucher.signUp())
                .map(holder -> new Row(
                        holder.number(),
                        bases.find(booking.base(), booking.arrives())
                                .map(BaseRow::name)
                                .orElse(""),
                        booking.arrives(),
                        booking.days(),
                        voucher.days(),
                        voucher.state()));
    }
}
