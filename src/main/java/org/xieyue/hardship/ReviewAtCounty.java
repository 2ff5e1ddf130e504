package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.APPLIED;
import static org.xieyue.hardship.Stage.COUNTY_AGREED;
import static org.xieyue.hardship.Stage.NOTICE_PASSED;

import java.util.Map;
import java.util.Optional;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.Decisions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** The county or district federation agrees to an amount or sends the case back. */
@UseCase
public class ReviewAtCounty {

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final Impartiality impartiality;
    private final FurtherReviews further;
    private final Decisions decisions;

    ReviewAtCounty(
            CurrentUser currentUser,
            CaseFile file,
            Impartiality impartiality,
            FurtherReviews further,
            Decisions decisions) {
        this.currentUser = currentUser;
        this.file = file;
        this.impartiality = impartiality;
        this.further = further;
        this.decisions = decisions;
    }

    /**
     * Refused for a household that fits no category, and above what the rules allow. Answers who approves such an amount.
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<ApprovalTier> agree(CaseId id, Yuan amount) {
        HardshipCase aid = file.lock(id);
        aid.require(NOTICE_PASSED);
        Assessment assessment = aid.assessment();
        if (!assessment.category().isEligible()) {
            return Answer.refused(
                    "hardship.notEligible." + assessment.category().name());
        }
        Yuan most = assessment.proposal().total();
        if (!amount.isPositive()) {
            return Answer.refused(Refusal.ofField("amount", "hardship.noAmount"));
        }
        if (amount.isMoreThan(most)) {
            return Answer.refused(Refusal.ofField("amount", "hardship.amountAboveCeiling", most.display()));
        }
        Optional<Refusal> objection = impartiality.take(aid, currentUser.account(), Duty.COUNTY_REVIEWER);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        ApprovalTier tier = tier(aid, amount);
        aid.settle(amount, tier);
        aid.move(COUNTY_AGREED);
        further.lapse(id);
        file.save(aid, "countyAgreed", Map.of("fen", String.valueOf(amount.fen()), "tier", tier.name()));
        file.describe(aid, Subjects.of(aid.application()));
        return Answer.done(tier);
    }

    /** Back to the papers; visit, committee and notice are repeated. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> sendBack(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(NOTICE_PASSED);
        Optional<Refusal> objection = impartiality.take(aid, currentUser.account(), Duty.COUNTY_REVIEWER);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        aid.startAgain(APPLIED);
        file.save(aid, "countySentBack");
        return Answer.done(id);
    }

    private ApprovalTier tier(HardshipCase aid, Yuan amount) {
        return decisions
                .evaluate(
                        HardshipAid.PROCESS,
                        aid.id,
                        HardshipAid.APPROVAL_TIER,
                        Map.of(
                                "amount",
                                amount.toBigDecimal(),
                                "cityApprovalFrom",
                                aid.assessment().standards().cityApprovalFrom().toBigDecimal()))
                .getFirst()
                .text("tier")
                .map(ApprovalTier::valueOf)
                .orElse(ApprovalTier.CITY);
    }
}
