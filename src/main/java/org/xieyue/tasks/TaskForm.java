package org.xieyue.tasks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.identity.Account;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.TaskFormKey;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

/**
 * SPI: what a human step asks for, bound to a user task by its form key. Implemented in a capability's {@code process}
 * package. Screens and API show and submit through the same contract.
 */
public interface TaskForm extends TaskFormKey {

    /** For example {@code hardship/home-visit}. */
    @Override
    String key();

    /** Fields and outcomes for this case as it is now. */
    FormContract contract(CaseId caseId, Account reader);

    /**
     * What the holder of the task must know to do it and nobody else needs, such as where to go. Asked only for the holder.
     */
    default List<Fact> brief(CaseId caseId, Locale locale) {
        return List.of();
    }

    /**
     * Calls one use case with input that already fits the contract (required, type, options); answers the variables for
     * the gateways behind the task, or the reasons why not.
     */
    Answer<Vars> submit(Submission submission);

    /**
     * @param values by field name: String, BigDecimal (NUMBER, MONEY in yuan), LocalDate, Boolean, List of String
     *     (MULTI_CHOICE, DOCUMENTS)
     * @param union at which the task asks its post, or the union of the case where it asks one person
     */
    record Submission(
            CaseId caseId,
            TaskId taskId,
            UnionId union,
            Account by,
            String outcome,
            String opinion,
            Map<String, Object> values) {}
}
