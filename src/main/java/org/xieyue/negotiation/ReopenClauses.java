package org.xieyue.negotiation;

import java.util.Set;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.shared.CaseId;

/**
 * After a failed vote or an objection of the authority clauses are negotiated again, in the caller's transaction; who may do
 * so has been checked there.
 */
public interface ReopenClauses {

    /**
     * The workers' side moves first. A clause that is open anyway stays as it is.
     *
     * @param clauses empty: all of them
     * @param reason such as the objection in words; both sides read it
     */
    void reopen(CaseId caseId, Set<ClauseKey> clauses, String reason);
}
