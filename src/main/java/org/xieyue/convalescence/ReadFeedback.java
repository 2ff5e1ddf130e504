package org.xieyue.convalescence;

import java.util.List;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.UseCase;

/** What participants have said of trips and bases, without names. */
@UseCase
public class ReadFeedback {

    private final Feedbacks feedbacks;

    ReadFeedback(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Permit(Permission.READ_TRIPS)
    public FeedbackScores of(TripId trip) {
        return FeedbackScores.of(feedbacks.of(trip));
    }

    /** Over all trips with enough answers of their own: else the difference to these would tell about the others. */
    @Permit(Permission.READ_TRIPS)
    public FeedbackScores of(BaseId base) {
        List<Feedbacks.Said> said = feedbacks.of(base).values().stream()
                .filter(each -> each.size() >= FeedbackScores.FEWEST)
                .flatMap(List::stream)
                .toList();
        return FeedbackScores.of(said);
    }
}
