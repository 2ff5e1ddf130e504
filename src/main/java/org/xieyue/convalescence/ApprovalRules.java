package org.xieyue.convalescence;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.Decisions;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

/** Who approves what of a trip. */
@Component
class ApprovalRules {

    static final String CITY = "CITY";

    private final TripFile file;
    private final SignUps signUps;
    private final Reviews reviews;
    private final Decisions decisions;
    private final CurrentUser currentUser;

    ApprovalRules(TripFile file, SignUps signUps, Reviews reviews, Decisions decisions, CurrentUser currentUser) {
        this.file = file;
        this.signUps = signUps;
        this.reviews = reviews;
        this.decisions = decisions;
        this.currentUser = currentUser;
    }

    /** {@code COUNTY} or {@code CITY}, by the amount and the region's limit. */
    String tier(Trip trip, Yuan amount) {
        return decisions
                .evaluate(
                        Convalescence.TRIP,
                        trip.id.caseId(),
                        Convalescence.APPROVAL_TIER,
                        Map.of(
                                "amount", amount.toBigDecimal(),
                                "countyUpTo",
                                        file.parameter(trip.union, "tripCountyApprovalUpTo")
                                                .asYuan()
                                                .toBigDecimal()))
                .stream()
                .flatMap(row -> row.text("tier").stream())
                .findFirst()
                .orElse(CITY);
    }

    /** Nobody approves what they have opened or reviewed, or a trip on which they go. */
    Optional<Refusal> barred(Trip trip) {
        AccountId me = currentUser.account().id();
        if (me.equals(trip.openedBy) || me.equals(trip.reviewedBy) || reviews.hasReviewed(trip.id, me)) {
            return Optional.of(Refusal.of("convalescence.twoPeople"));
        }
        return signUps.openOf(trip.id, me).map(own -> Refusal.of("convalescence.ownSignUp"));
    }

    /** What exactly was approved: who is paid and how much. */
    static String hash(Trip trip, Yuan amount) {
        return Draw.hash(trip.id + "|" + trip.terms.base() + "|" + amount.fen());
    }
}
