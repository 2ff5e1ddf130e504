package org.xieyue.disclosures;

import java.time.LocalDate;
import java.util.List;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** What the workers' side asks for, said by the bargaining in its transaction; who may has been checked there. */
public interface RequestedInformation {

    /** One item each; a case is asked once, again has no effect. */
    void ask(CaseId caseId, List<String> items, LocalDate dueOn);

    /** Whether anything was asked for. */
    boolean isAsked(CaseId caseId);

    /** Items that have neither a file nor an answer. */
    List<Asked> unanswered(CaseId caseId);

    /** @param position from 1, as the items were asked for */
    record Asked(int position, String what) {}

    /** Answers that came outside of the system, such as on paper; an item that has been answered meanwhile stays as it is. */
    void register(CaseId caseId, List<Registered> answers, AccountId by);

    /** @param reason not blank where it was refused */
    record Registered(int position, AnswerKind kind, String reason) {}
}
