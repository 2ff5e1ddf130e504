package org.xieyue.hardship;

import static org.xieyue.hardship.FurtherReviews.Outcome.AGREED;
import static org.xieyue.hardship.FurtherReviews.Outcome.REFUSED;
import static org.xieyue.hardship.FurtherReviews.Outcome.RETURNED;
import static org.xieyue.hardship.Stage.COUNTY_AGREED;
import static org.xieyue.hardship.Stage.NOTICE_PASSED;
import static org.xieyue.hardship.Stage.REFUSAL_PROPOSED;

import java.util.Map;
import java.util.Optional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * One more level of review (复核) between the county's and the approval, as often as a diagram asks for it, each time by somebody
 * else. Amount and level of approval stay as the county has settled them: who disagrees sends the case back.
 */
@UseCase
public class ReviewFurther {

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final Impartiality impartiality;
    private final FurtherReviews reviews;
    private final Refusals refusals;
    private final BusinessClock clock;

    ReviewFurther(
            CurrentUser currentUser,
            CaseFile file,
            Impartiality impartiality,
            FurtherReviews reviews,
            Refusals refusals,
            BusinessClock clock) {
        this.currentUser = currentUser;
        this.file = file;
        this.impartiality = impartiality;
        this.reviews = reviews;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Refused to whoever has had another duty in the case or has reviewed what the county agreed to. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> agree(CaseId id) {
        HardshipCase aid = file.lock(id);
        Optional<Refusal> objection = review(aid, AGREED);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        file.save(
                aid, "furtherAgreed", Map.of("fen", String.valueOf(aid.amount().fen())));
        return Answer.done(id);
    }

    /** Back to the county's review. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> sendBack(CaseId id) {
        HardshipCase aid = file.lock(id);
        Optional<Refusal> objection = review(aid, RETURNED);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        aid.move(NOTICE_PASSED);
        file.save(aid, "furtherSentBack");
        return Answer.done(id);
    }

    /** Another person decides on it, as on every proposal ({@link RefuseAid#decide}). */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> proposeRefusal(CaseId id, String reason) {
        HardshipCase aid = file.lock(id);
        if (reason.isBlank()) {
            return Answer.refused("hardship.reasonMissing");
        }
        Optional<Refusal> objection = review(aid, REFUSED);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        refusals.propose(id, aid.round(), currentUser.account().id(), reason);
        aid.move(REFUSAL_PROPOSED);
        file.save(aid, "refusalProposed");
        return Answer.done(id);
    }

    private Optional<Refusal> review(HardshipCase aid, FurtherReviews.Outcome outcome) {
        aid.require(COUNTY_AGREED);
        Account by = currentUser.account();
        return impartiality
                .take(aid, by, Duty.FURTHER_REVIEWER)
                .or(() -> reviews.add(aid, by.id(), outcome, clock.now())
                        ? Optional.empty()
                        : Optional.of(Refusal.of("hardship.reviewedAlready")));
    }
}
