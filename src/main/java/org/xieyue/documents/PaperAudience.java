package org.xieyue.documents;

import java.util.Set;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/**
 * SPI: who may see the papers of a case that are not for everybody who may read it, such as those of one side. A paper with
 * an audience is in no list and under no address for anybody else, whatever their role, nor for a process.
 */
public interface PaperAudience {

    /** The audiences of this case to which the person belongs now. */
    Set<String> of(CaseId caseId, AccountId person);
}
