package org.xieyue.disclosures;

import java.time.LocalDate;
import java.util.List;
import org.xieyue.shared.CaseId;

/** What the workers' side asks for, said by the bargaining in its transaction; who may has been checked there. */
public interface RequestedInformation {

    /** One item each; a case is asked once, again has no effect. */
    void ask(CaseId caseId, List<String> items, LocalDate dueOn);

    /** Whether anything was asked for. */
    boolean isAsked(CaseId caseId);
}
