package org.xieyue.convalescence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.shared.Yuan;

/** What was had of a trip or its vouchers, by person: where, how long, and what becomes of it in money. */
@Component
class Reckonings {

    private final TripFile file;
    private final SignUps signUps;
    private final RollCalls rollCalls;
    private final Vouchers vouchers;
    private final TripSettlements settlements;
    private final TakenTrips taken;

    Reckonings(
            TripFile file,
            SignUps signUps,
            RollCalls rollCalls,
            Vouchers vouchers,
            TripSettlements settlements,
            TakenTrips taken) {
        this.file = file;
        this.signUps = signUps;
        this.rollCalls = rollCalls;
        this.vouchers = vouchers;
        this.settlements = settlements;
        this.taken = taken;
    }

    /** Those on the trip; of vouchers, those that were used at this base. */
    List<SignUp> travelled(Trip trip, BaseId base) {
        List<SignUp> all = signUps.of(trip.id, SignUpState.TRAVELLED);
        if (!trip.isByVoucher()) {
            return all;
        }
        Map<SignUpId, Voucher> used = used(trip);
        return all.stream()
                .filter(one -> used.containsKey(one.id())
                        && base.equals(bookingOf(used.get(one.id())).base()))
                .toList();
    }

    private Map<SignUpId, Voucher> used(Trip trip) {
        Map<SignUpId, Voucher> used = new HashMap<>();
        vouchers.of(trip.id).stream()
                .filter(voucher -> voucher.state() == VoucherState.REDEEMED)
                .forEach(voucher -> used.put(voucher.signUp(), voucher));
        return used;
    }

    private static Voucher.Booking bookingOf(Voucher voucher) {
        Voucher.Booking booking = voucher.booking();
        if (booking == null) {
            throw new IllegalStateException("A used voucher has a base");
        }
        return booking;
    }

    /** Bases whose invoice has not been settled; of a trip its one base. */
    List<BaseId> unsettled(Trip trip) {
        List<BaseId> bases = new ArrayList<>();
        if (trip.isByVoucher()) {
            used(trip).values().stream()
                    .map(voucher -> bookingOf(voucher).base())
                    .distinct()
                    .forEach(bases::add);
        } else {
            bases.add(trip.terms.base());
        }
        settlements.of(trip.id).stream()
                .filter(TripSettlements.Settlement::checked)
                .forEach(settled -> bases.remove(settled.payee()));
        return bases;
    }

    /** A used voucher is worth its value for each day used, and never more than the caps. */
    Map<SignUpId, Reckoning> lines(Trip trip, SettleTrip.Invoice invoice, List<SignUp> travelled) {
        TripRules rules = file.rules(trip);
        Map<SignUpId, Integer> days = new HashMap<>(rollCalls.days(trip.id));
        Map<SignUpId, Voucher> used = used(trip);
        used.forEach((signUp, voucher) -> days.put(signUp, voucher.days()));
        Map<SignUpId, Reckoning> lines = new LinkedHashMap<>();
        for (SignUp one : travelled) {
            Yuan amount = invoice.otherwise().getOrDefault(one.number(), invoice.perPerson());
            int there = days.getOrDefault(one.id(), 0);
            Yuan agreed = trip.isByVoucher() ? trip.terms.dayValue().times(there) : trip.cost.share();
            Yuan paid = taken.of(one.person())
                    .paidIn(startOf(trip, used.get(one.id())).getYear());
            lines.put(one.id(), Reckoning.of(rules, trip.crossProvince, there, agreed, amount, paid));
        }
        return lines;
    }

    private static LocalDate startOf(Trip trip, @Nullable Voucher voucher) {
        return voucher == null ? trip.startsOn() : bookingOf(voucher).arrives();
    }

    /** Enters what everybody has had, and tells them. */
    void enter(Trip trip) {
        Map<SignUpId, SignUp> people = new LinkedHashMap<>();
        signUps.of(trip.id, SignUpState.TRAVELLED).forEach(one -> people.put(one.id(), one));
        Map<SignUpId, Voucher> used = used(trip);
        for (TripSettlements.Line line : settlements.lines(trip.id)) {
            SignUp one = people.get(line.signUp());
            if (one == null || line.reckoning().days() == 0) {
                continue;
            }
            Reckoning reckoning = line.reckoning();
            LocalDate from = startOf(trip, used.get(one.id()));
            taken.add(
                    one.person(),
                    trip.id,
                    new TravelHistory.Taken(from, reckoning.days(), trip.crossProvince, reckoning.share()),
                    "settlement");
            file.write(
                    one.person(),
                    trip,
                    "settled",
                    Map.of(
                            "days", Integer.toString(reckoning.days()),
                            "share", reckoning.share().display(),
                            "own", reckoning.own().display()));
        }
    }
}
