package org.xieyue.parties;

import org.xieyue.shared.CaseId;

/** Sets the table of a new case, in the caller's transaction; who may open a case has been checked there. */
public interface OpenParties {

    /** Again for the same case has no effect. */
    void open(CaseId caseId, Frame frame);
}
