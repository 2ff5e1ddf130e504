package org.xieyue.cases;

import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** SPI: tells, from the inbox and the capabilities above, whose work a case is. They may read what it is about. */
public interface CaseWork {

    /**
     * Whether this person has to do with the case: an open task asks them, by name or as holder of the post that it is addressed
     * to, or the case is the work of a post that they hold.
     */
    boolean isAsked(CaseId caseId, AccountId person);
}
