package org.xieyue.convalescence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * A worker signs up for a trip: a place is kept for fifteen minutes while the form is filled in; without a free place the
 * worker stands on the reserve list from the moment of asking.
 */
@UseCase
public class TakePlace {

    private final TripFile file;
    private final SignUps signUps;
    private final Places places;
    private final SignUpDrafts drafts;
    private final EligibilityCheck eligibility;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    TakePlace(
            TripFile file,
            SignUps signUps,
            Places places,
            SignUpDrafts drafts,
            EligibilityCheck eligibility,
            Accounts accounts,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.file = file;
        this.signUps = signUps;
        this.places = places;
        this.drafts = drafts;
        this.eligibility = eligibility;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Safe to repeat: who has an open sign-up here gets it again. */
    @Permit(Permission.JOIN_TRIPS)
    public Answer<PlaceTaken> begin(TripId id) {
        AccountId me = currentUser.account().id();
        Eligibility may = eligibility.of(file.find(id), me, null);
        if (!may.mayGo()) {
            return Answer.refused(may.reasons());
        }
        Trip trip = file.lock(id);
        places.settle(trip);
        Optional<SignUp> open = signUps.openOf(me);
        if (open.isPresent()) {
            return open.get().trip().equals(id)
                    ? Answer.done(taken(open.get()))
                    : Answer.refused(Refusal.conflict("convalescence.signedUpElsewhere"));
        }
        Instant now = clock.now();
        if (!trip.takesSignUps(now)) {
            return Answer.refused(Refusal.conflict(
                    "convalescence.signUpClosed",
                    Moments.said(trip.terms.signUpFrom()),
                    Moments.until(trip.terms.signUpUntil())));
        }
        UnionId home = accounts.homeOf(me).orElseThrow(NotFound::new);
        Optional<UnionId> quota = places.quotaOf(trip.terms.plan(), home);
        if (quota.isEmpty()) {
            return Answer.refused("convalescence.noQuota");
        }
        return add(trip, me, home, quota.get(), now);
    }

    private Answer<PlaceTaken> add(Trip trip, AccountId me, UnionId home, UnionId quota, Instant now) {
        SignUpState state = SignUpState.RESERVED;
        if (trip.terms.allocation().waitsForClose()) {
            state = SignUpState.APPLIED;
        } else if (places.isFree(trip, quota)) {
            state = SignUpState.HELD;
        }
        Instant until = state == SignUpState.HELD ? heldUntil(trip, now) : null;
        Optional<SignUp> added = signUps.add(trip.id, me, home, quota, state, now, until);
        if (added.isEmpty()) {
            return Answer.refused(Refusal.conflict("convalescence.signedUpElsewhere"));
        }
        file.note(trip.id, "signUpBegun", Map.of("signUp", added.get().id().toString(), "state", state.name()));
        return Answer.done(taken(added.get()));
    }

    /** Fifteen minutes more, once. */
    @Permit(Permission.JOIN_TRIPS)
    public Answer<PlaceTaken> extend(TripId id) {
        Trip trip = file.lock(id);
        places.settle(trip);
        SignUp mine = mine(id);
        if (mine.state() != SignUpState.HELD) {
            return Answer.refused(Refusal.conflict("convalescence.nothingHeld"));
        }
        if (mine.extended()) {
            return Answer.refused("convalescence.extendedBefore");
        }
        signUps.hold(mine.id(), heldUntil(trip, clock.now()));
        return Answer.done(taken(mine(id)));
    }

    /** Hands in the form: a held or offered place becomes the person's own; on the reserve list the order stays. */
    @Permit(Permission.JOIN_TRIPS)
    public Answer<PlaceTaken> complete(TripId id, SignUpForm form) {
        AccountId me = currentUser.account().id();
        List<Refusal> flaws = new ArrayList<>(form.flaws());
        if (flaws.isEmpty()) {
            flaws.addAll(eligibility.of(file.find(id), me, form).reasons());
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        Trip trip = file.lock(id);
        places.settle(trip);
        Optional<SignUp> open = signUps.openOf(id, me);
        if (open.isEmpty()) {
            return Answer.refused(Refusal.conflict("convalescence.holdOver"));
        }
        SignUp mine = open.get();
        signUps.answer(mine.id(), form);
        drafts.drop(id, me);
        if (mine.state() == SignUpState.HELD || mine.state() == SignUpState.OFFERED) {
            take(trip, mine);
        }
        file.note(trip.id, "signUpCompleted", Map.of("signUp", mine.id().toString()));
        return Answer.done(taken(mine(id)));
    }

    /** The person goes: takes the place offered, or says so once the trip is approved. Repeated, nothing happens. */
    @Permit(Permission.JOIN_TRIPS)
    public Answer<PlaceTaken> confirm(TripId id) {
        Trip trip = file.lock(id);
        places.settle(trip);
        Optional<SignUp> open = signUps.openOf(id, currentUser.account().id());
        if (open.isEmpty()) {
            return Answer.refused(Refusal.conflict("convalescence.offerOver"));
        }
        SignUp mine = open.get();
        if (!mine.complete()) {
            return Answer.refused("convalescence.formFirst");
        }
        switch (mine.state()) {
            case OFFERED -> take(trip, mine);
            case PLACED -> signUps.confirm(mine.id(), clock.now());
            default -> {
                return Answer.refused(Refusal.conflict("convalescence.nothingToConfirm"));
            }
        }
        file.note(trip.id, "placeConfirmed", Map.of("signUp", mine.id().toString()));
        return Answer.done(taken(mine(id)));
    }

    /** Free until the trip's last day for it; the place goes to the first on the reserve list at once. */
    @Permit(Permission.JOIN_TRIPS)
    public Answer<TripId> withdraw(TripId id) {
        Trip trip = file.lock(id);
        places.settle(trip);
        Optional<SignUp> open = signUps.openOf(id, currentUser.account().id());
        if (open.isEmpty()) {
            return Answer.done(id);
        }
        if (trip.stage() == TripStage.VOUCHERS_OUT) {
            return Answer.refused(Refusal.conflict("convalescence.giveVoucherBack"));
        }
        boolean hasPlace = open.get().state() == SignUpState.PLACED;
        if (hasPlace && !clock.now().isBefore(trip.terms.withdrawUntil())) {
            return Answer.refused("convalescence.withdrawTooLate", Moments.until(trip.terms.withdrawUntil()));
        }
        signUps.move(open.get().id(), SignUpState.WITHDRAWN, "withdrawn");
        drafts.drop(id, open.get().person());
        places.promote(trip);
        file.note(trip.id, "signUpWithdrawn", Map.of("signUp", open.get().id().toString()));
        return Answer.done(id);
    }

    private void take(Trip trip, SignUp mine) {
        signUps.move(mine.id(), SignUpState.PLACED, "");
        if (mine.state() == SignUpState.OFFERED) {
            signUps.confirm(mine.id(), clock.now());
        }
        file.write(currentUser.account().id(), trip, "placed", Map.of("number", Integer.toString(mine.number())));
    }

    /** Never beyond the end of sign-up. */
    private static Instant heldUntil(Trip trip, Instant now) {
        Instant until = now.plus(Convalescence.HOLD);
        Instant end = trip.terms.signUpUntil();
        return until.isAfter(end) ? end : until;
    }

    private SignUp mine(TripId id) {
        return signUps.openOf(id, currentUser.account().id()).orElseThrow(NotFound::new);
    }

    private PlaceTaken taken(SignUp mine) {
        return places.seen(mine);
    }
}
