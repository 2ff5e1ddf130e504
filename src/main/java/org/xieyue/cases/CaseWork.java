package org.xieyue.cases;

import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** SPI: tells, from the inbox above, whom a case is waiting for. Whoever is asked to act may read what it is about. */
public interface CaseWork {

    /** Whether an open task of the case asks this person: by name, or as holder of the post that it is addressed to. */
    boolean isAsked(CaseId caseId, AccountId person);
}
