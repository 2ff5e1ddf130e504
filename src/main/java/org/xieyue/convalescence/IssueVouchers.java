package org.xieyue.convalescence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.UseCase;

/** Gives a voucher to everybody on the list, and takes back what was not used when its time is over. */
@UseCase
public class IssueVouchers {

    private final TripFile file;
    private final SignUps signUps;
    private final Vouchers vouchers;
    private final VoucherFunds funds;
    private final BusinessClock clock;

    IssueVouchers(TripFile file, SignUps signUps, Vouchers vouchers, VoucherFunds funds, BusinessClock clock) {
        this.file = file;
        this.signUps = signUps;
        this.vouchers = vouchers;
        this.funds = funds;
        this.clock = clock;
    }

    /** Whether those on the list get vouchers instead of a journey together. */
    @Permit(Permission.WORK_ON_CASE)
    public boolean areDue(CaseId id) {
        return file.find(TripId.of(id)).isByVoucher();
    }

    /** @return when the vouchers end; at once when nobody is on the list */
    @Permit(Permission.WORK_ON_CASE)
    public Instant issue(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.READY);
        if (!trip.isByVoucher()) {
            throw new OutOfOrder("TRIP-6", "不是疗休养券,不能发券", trip.id, trip.stage());
        }
        List<SignUp> holders = signUps.of(trip.id, SignUpState.PLACED);
        LocalDate until = trip.terms.endsOn();
        for (SignUp one : holders) {
            vouchers.issue(trip.id, one.id(), clock.now());
            file.write(
                    one.person(),
                    trip,
                    "voucher-issued",
                    Map.of(
                            "from", trip.startsOn().toString(),
                            "until", until.toString(),
                            "days", Integer.toString(trip.days())));
        }
        funds.keep(trip, "vouchers issued");
        trip.move(TripStage.VOUCHERS_OUT);
        String people = Integer.toString(holders.size());
        file.save(trip, "vouchersIssued", Map.of("people", people));
        file.tell(trip, "vouchers-issued", null, Map.of("people", people, "until", until.toString()));
        return holders.isEmpty() ? clock.now() : end(trip);
    }

    private static Instant end(Trip trip) {
        return trip.terms.endsOn().plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    /**
     * Ends what was not used: the money goes back, its holders are free for another trip.
     *
     * @return whether any voucher was used, so that there is something to settle
     */
    @Permit(Permission.WORK_ON_CASE)
    public boolean close(CaseId id) {
        Trip trip = file.lock(id);
        trip.require(TripStage.VOUCHERS_OUT);
        Map<VoucherState, Integer> before = vouchers.counts(trip.id);
        boolean out = before.keySet().stream().anyMatch(VoucherState::isUsable);
        if (out && clock.now().isBefore(end(trip))) {
            throw new OutOfOrder("TRIP-7", "疗休养券仍在有效期内,不能收回", trip.id, trip.stage());
        }
        for (SignUp one : signUps.of(trip.id, SignUpState.PLACED)) {
            vouchers.end(one.id(), VoucherState.EXPIRED, clock.now());
            signUps.move(one.id(), SignUpState.UNUSED, "voucherExpired");
            file.write(
                    one.person(),
                    trip,
                    "voucher-expired",
                    Map.of("until", trip.terms.endsOn().toString()));
        }
        funds.keep(trip, "vouchers expired");
        Map<VoucherState, Integer> after = vouchers.counts(trip.id);
        int used = after.getOrDefault(VoucherState.REDEEMED, 0);
        trip.move(used > 0 ? TripStage.TRAVELLED : TripStage.POSTED);
        Map<String, String> counts = Map.of(
                "used", Integer.toString(used),
                "returned", Integer.toString(after.getOrDefault(VoucherState.RETURNED, 0)),
                "expired", Integer.toString(after.getOrDefault(VoucherState.EXPIRED, 0)));
        file.save(trip, "vouchersClosed", counts);
        file.tell(trip, "vouchers-closed", null, counts);
        return used > 0;
    }
}
