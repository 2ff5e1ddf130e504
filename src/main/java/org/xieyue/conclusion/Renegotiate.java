package org.xieyue.conclusion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.negotiation.ReopenClauses;
import org.xieyue.parties.Sides;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** What follows a failed vote: the clauses go back to the table, or the bargaining ends without an agreement. */
@UseCase
public class Renegotiate {

    private static final int LONGEST = 500;

    private final ConclusionFile file;
    private final Agreements agreements;
    private final ReopenClauses reopenClauses;
    private final Sides sides;
    private final ChiefsHand hand;

    Renegotiate(ConclusionFile file, Agreements agreements, ReopenClauses reopenClauses, Sides sides, ChiefsHand hand) {
        this.file = file;
        this.agreements = agreements;
        this.reopenClauses = reopenClauses;
        this.sides = sides;
        this.hand = hand;
    }

    /** @param clauses keys of those to be negotiated again; none: all of them */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<CaseId> renegotiate(CaseId caseId, List<String> clauses, String reason) {
        Conclusion conclusion = file.lock(caseId);
        conclusion.require(ConclusionStage.NOT_PASSED);
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Answer.refused(Refusal.ofField("reason", "conclusion.reason", LONGEST));
        }
        reopen(conclusion, clauses, reason.strip());
        file.save(conclusion, "renegotiated", Map.of());
        return Answer.done(caseId);
    }

    /** Also after an objection of the authority: in the same command. */
    void reopen(Conclusion conclusion, List<String> clauses, String reason) {
        Set<ClauseKey> keys = clauses.stream().map(ClauseKey::new).collect(Collectors.toUnmodifiableSet());
        agreements.reopen(conclusion.agreement, reason);
        reopenClauses.reopen(conclusion.id, keys, reason);
        sides.breakSeals(conclusion.id);
    }

    /** A chief does not initial or sign, and says why: then it goes back to the table, or ends. */
    @Permit(Permission.BARGAIN)
    public Answer<CaseId> refuse(CaseId caseId, String reason) {
        Conclusion conclusion = file.lock(caseId);
        conclusion.require(ConclusionStage.DRAFTED, ConclusionStage.INITIALLED, ConclusionStage.PASSED);
        if (hand.side(caseId).isEmpty()) {
            return Answer.refused("conclusion.only-a-chief");
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Answer.refused(Refusal.ofField("reason", "conclusion.reason", LONGEST));
        }
        conclusion.move(ConclusionStage.NOT_PASSED);
        file.save(conclusion, "refused", Map.of());
        return Answer.done(caseId);
    }

    @Permit(Permission.KEEP_BARGAINING)
    public Answer<CaseId> end(CaseId caseId, String reason) {
        Conclusion conclusion = file.lock(caseId);
        conclusion.require(ConclusionStage.NOT_PASSED);
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Answer.refused(Refusal.ofField("reason", "conclusion.reason", LONGEST));
        }
        agreements.drop(conclusion.agreement, reason.strip());
        conclusion.move(ConclusionStage.DROPPED);
        file.save(conclusion, "dropped", Map.of());
        return Answer.done(caseId);
    }
}
