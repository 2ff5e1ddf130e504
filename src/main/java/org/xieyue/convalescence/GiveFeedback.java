package org.xieyue.convalescence;

import java.util.Optional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Those who were on the trip say how it was, once; what they say is read without names. */
@UseCase
public class GiveFeedback {

    private static final int LONGEST = 500;

    private final Trips trips;
    private final SignUps signUps;
    private final Feedbacks feedbacks;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    GiveFeedback(Trips trips, SignUps signUps, Feedbacks feedbacks, CurrentUser currentUser, BusinessClock clock) {
        this.trips = trips;
        this.signUps = signUps;
        this.feedbacks = feedbacks;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether the reader has been on this trip and its feedback is open: then the page asks. */
    @Permit(Permission.JOIN_TRIPS)
    public boolean isOpen(TripId id) {
        return trips.find(id).filter(GiveFeedback::isOpen).isPresent()
                && travelled(id).isPresent();
    }

    private Optional<SignUp> travelled(TripId id) {
        return signUps.latestOf(id, currentUser.account().id()).filter(one -> one.state() == SignUpState.TRAVELLED);
    }

    private static boolean isOpen(Trip trip) {
        return trip.stage().compareTo(TripStage.TRAVELLED) >= 0 && trip.stage().compareTo(TripStage.ARCHIVED) < 0;
    }

    /** Given again, the later one counts; refused once the trip is archived. */
    @Permit(Permission.JOIN_TRIPS)
    public Answer<TripId> give(TripId id, int score, String remark) {
        if (score < 1 || score > 5) {
            return Answer.refused(Refusal.ofField("score", "convalescence.badScore"));
        }
        if (remark.length() > LONGEST) {
            return Answer.refused(Refusal.ofField("remark", "convalescence.tooLong", LONGEST));
        }
        Optional<SignUp> mine = travelled(id);
        if (mine.isEmpty()) {
            return Answer.refused("convalescence.didNotGo");
        }
        if (trips.find(id).filter(GiveFeedback::isOpen).isEmpty()) {
            return Answer.refused(Refusal.conflict("convalescence.feedbackOver"));
        }
        feedbacks.give(mine.get(), score, remark.strip(), clock.now());
        return Answer.done(id);
    }

    /** What one has said oneself. */
    public record Given(int score, String remark) {}

    @Permit(Permission.JOIN_TRIPS)
    public Optional<Given> mine(TripId id) {
        return signUps.latestOf(id, currentUser.account().id())
                .flatMap(mine -> feedbacks.of(mine.id()))
                .map(said -> new Given(said.score(), said.remark()));
    }
}
