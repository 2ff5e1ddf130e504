package org.xieyue.negotiation;

import java.util.List;
import org.xieyue.agreements.AgreementText;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;

/**
 * How the table of a case stands, for the capabilities above; what both sides share, never what one keeps to itself. A case
 * without a table has no open clause and is not settled.
 */
public interface TableState {

    /** Kind of the papers that minutes confirmed by both chiefs are. */
    String MINUTES = "negotiation-minutes";

    /** Path of the table's page, without leading slash. */
    static String path(CaseId caseId) {
        return "bargaining/" + caseId + "/table";
    }

    /** Clauses that are neither final nor submitted to the congress, in the order of the table. */
    List<ClauseKey> open(CaseId caseId);

    /** There is at least one clause and none is open. */
    boolean settled(CaseId caseId);

    /**
     * Why there can be no draft, signature or congress yet: {@code negotiation.clauses-open} with the numbers of the open
     * clauses, or {@code negotiation.no-clauses}; empty when settled.
     */
    List<Refusal> blockers(CaseId caseId);

    /** The agreed wording of all clauses, in order; one that both sides agreed to leave out is not in it. Throws {@code OutOfOrder} while a clause is open. */
    AgreementText agreed(CaseId caseId);

    /** The number of the last round that was started; 0 before the first. */
    int round(CaseId caseId);

    boolean inRound(CaseId caseId);

    /** Both chiefs have confirmed the minutes as they read now. */
    boolean minutesConfirmed(CaseId caseId, int round);
}
