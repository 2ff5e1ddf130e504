package org.xieyue.conclusion;

import java.util.List;
import java.util.Map;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.Agreements;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Both chiefs initial the draft (草签), each on their own login; it is the first signature (集体合同规定 第三十四条). */
@UseCase
public class InitialDraft {

    private final ConclusionFile file;
    private final ChiefsHand hand;
    private final Agreements agreements;
    private final BusinessClock clock;

    InitialDraft(ConclusionFile file, ChiefsHand hand, Agreements agreements, BusinessClock clock) {
        this.file = file;
        this.hand = hand;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** Refused while a clause is open, saying which, and when the text is no longer the frozen one. True when both have. */
    @Permit(Permission.BARGAIN)
    public Answer<Boolean> initial(CaseId caseId) {
        Conclusion conclusion = file.lock(caseId);
        conclusion.require(ConclusionStage.DRAFTED, ConclusionStage.INITIALLED);
        List<Refusal> flaws = hand.flawsOfText(conclusion);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        return hand.put(conclusion, Signature.Act.INITIAL).map(both -> {
            if (both && conclusion.stage() == ConclusionStage.DRAFTED) {
                initialled(conclusion);
            }
            return both;
        });
    }

    private void initialled(Conclusion conclusion) {
        agreements
                .move(conclusion.agreement, AgreementStage.INITIALLED, conclusion.draft.text(), clock.today())
                .orElseThrow();
        conclusion.initialledOn = clock.today();
        conclusion.move(ConclusionStage.INITIALLED);
        if (conclusion.isContract()) {
            String rule = conclusion.attempt == 1 ? "draftToVoteWithin" : "revoteWithinAfterFail";
            file.ruleIfAny(conclusion, rule).ifPresent(within -> bookVote(conclusion, within));
        }
        file.save(conclusion, "initialled", Map.of());
    }

    private void bookVote(Conclusion conclusion, Parameter within) {
        file.due(conclusion, ConclusionFile.BRING_TO_VOTE, conclusion.known(conclusion.initialledOn), within);
    }
}
