package org.xieyue.negotiation;

import java.util.List;
import org.xieyue.agreements.Clause;
import org.xieyue.shared.CaseId;

/** Lays the table of a case, in the caller's transaction; who may do so has been checked there. */
public interface OpenTable {

    /**
     * The clauses of the last contract or of a model text, all of them not yet discussed; may be empty, since either side
     * adds clauses. Again for the same case has no effect.
     */
    void open(CaseId caseId, List<Clause> startingText);
}
