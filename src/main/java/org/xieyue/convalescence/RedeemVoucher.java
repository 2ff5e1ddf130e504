package org.xieyue.convalescence;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** The base's desk, or an officer of the union, takes a voucher: once, where and when it is booked. A refusal changes nothing. */
@UseCase
public class RedeemVoucher {

    private final TripFile file;
    private final SignUps signUps;
    private final Vouchers vouchers;
    private final Bases bases;
    private final BaseClerks clerks;
    private final Unions unions;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    RedeemVoucher(
            TripFile file,
            SignUps signUps,
            Vouchers vouchers,
            Bases bases,
            BaseClerks clerks,
            Unions unions,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.file = file;
        this.signUps = signUps;
        this.vouchers = vouchers;
        this.bases = bases;
        this.clerks = clerks;
        this.unions = unions;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * What the desk is shown.
     *
     * @param base where the reader stands
     * @param days for which it is used; null for all that are booked
     */
    public record Presented(
            UUID base, String code, @Nullable Integer days) {}

    /**
     * A voucher at the desk: no name.
     *
     * @param share that the union pays to the base at most
     * @param own that the holder pays on the spot
     */
    public record Shown(
            String title,
            int number,
            LocalDate arrives,
            int days,
            @Nullable Yuan price,
            Yuan share,
            Yuan own) {}

    /** The bases at which the reader may take vouchers. */
    @Permit(Permission.REDEEM_VOUCHERS)
    public List<BaseRow> bases() {
        Account me = currentUser.account();
        Set<UnionId> keeping = new LinkedHashSet<>(unions.where(me, Permission.KEEP_TRIPS));
        List.copyOf(keeping).forEach(each -> unions.pathToRoot(each).forEach(above -> keeping.add(above.id())));
        Set<BaseId> own = clerks.basesOf(me.id());
        LocalDate today = clock.today();
        if (keeping.isEmpty()) {
            return own.stream()
                    .flatMap(base -> bases.find(base, today).stream())
                    .toList();
        }
        return bases.of(keeping, today);
    }

    /** Whether the voucher would be taken, and what it is worth. */
    @Permit(Permission.REDEEM_VOUCHERS)
    public Answer<Shown> look(Presented presented) {
        Optional<Voucher> known = known(presented);
        return known.isEmpty()
                ? unknown(presented.code())
                : shown(file.find(known.get().trip()), known.get(), presented);
    }

    /** Twice, or on two devices at once, it is taken once; the second is told when. */
    @Permit(Permission.REDEEM_VOUCHERS)
    public Answer<Shown> redeem(Presented presented) {
        Optional<Voucher> known = known(presented);
        if (known.isEmpty()) {
            return unknown(presented.code());
        }
        Trip trip = file.lock(known.get().trip());
        Voucher voucher = vouchers.find(known.get().signUp()).orElseThrow(NotFound::new);
        Answer<Shown> shown = shown(trip, voucher, presented);
        if (shown instanceof Answer.Done<Shown>(Shown now)) {
            if (!vouchers.redeem(
                    voucher.signUp(), now.days(), currentUser.account().id(), clock.now())) {
                return Answer.refused(Refusal.conflict("convalescence.voucherUsed", "", now.days()));
            }
            signUps.move(voucher.signUp(), SignUpState.TRAVELLED, "");
            SignUp holder = signUps.find(trip.id, voucher.signUp()).orElseThrow(NotFound::new);
            file.note(
                    trip.id,
                    "voucherRedeemed",
                    Map.of(
                            "signUp", voucher.signUp().toString(),
                            "base", presented.base().toString(),
                            "days", Integer.toString(now.days())));
            file.write(
                    holder.person(),
                    trip,
                    "voucher-redeemed",
                    Map.of(
                            "days",
                            Integer.toString(now.days()),
                            "own",
                            now.own().display()));
        }
        return shown;
    }

    /** Nothing typed, a sign left out, or no such code: each with its own way out. */
    private static Answer<Shown> unknown(String code) {
        int signs = VoucherCode.read(code).length();
        String why =
                signs == 0 ? "noVoucherCode" : signs == VoucherCode.LENGTH ? "voucherUnknown" : "voucherCodeLength";
        return Answer.refused(Refusal.ofField("code", "convalescence." + why, VoucherCode.LENGTH, signs));
    }

    /** To a desk that has nothing to do with its trip, a voucher does not exist. */
    private Optional<Voucher> known(Presented presented) {
        Account me = currentUser.account();
        BaseId here = new BaseId(presented.base());
        boolean clerk = clerks.basesOf(me.id()).contains(here);
        return vouchers.byCode(presented.code()).filter(voucher -> {
            Trip trip = file.find(voucher.trip());
            boolean officer = me.appointments().stream()
                    .anyMatch(post -> Permission.KEEP_TRIPS.roles().contains(post.role())
                            && unions.covers(post.union(), trip.union));
            return officer || clerk;
        });
    }

    private Answer<Shown> shown(Trip trip, Voucher voucher, Presented presented) {
        LocalDate today = clock.today();
        BaseId here = new BaseId(presented.base());
        Optional<Refusal> flaw = VoucherRules.unusable(trip, voucher, today)
                .or(() -> VoucherRules.notHere(voucher, here, bookedAt(voucher), today))
                .or(() -> own(trip, voucher));
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        SignUp holder = signUps.find(trip.id, voucher.signUp()).orElseThrow(NotFound::new);
        Voucher.Booking booking = Objects.requireNonNull(voucher.booking());
        int days = presented.days() == null ? booking.days() : presented.days();
        if (days < 1 || days > booking.days()) {
            return Answer.refused(Refusal.ofField("days", "convalescence.tooManyVoucherDays", booking.days()));
        }
        Yuan most = trip.terms.dayValue().times(days);
        Yuan day = bases.find(here, booking.arrives()).map(BaseRow::day).orElse(null);
        Yuan price = day == null ? most : day.times(days);
        Yuan share = price.isMoreThan(most) ? most : price;
        return Answer.done(new Shown(
                trip.terms.title(),
                holder.number(),
                booking.arrives(),
                days,
                day == null ? null : price,
                share,
                price.minus(share)));
    }

    private Optional<Refusal> own(Trip trip, Voucher voucher) {
        return signUps.find(trip.id, voucher.signUp())
                .filter(holder -> holder.person().equals(currentUser.account().id()))
                .map(holder -> Refusal.of("convalescence.ownVoucher"));
    }

    private String bookedAt(Voucher voucher) {
        Voucher.Booking booking = voucher.booking();
        return booking == null
                ? ""
                : bases.find(booking.base(), clock.today()).map(BaseRow::name).orElse("");
    }
}
