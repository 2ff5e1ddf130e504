package org.xieyue.tasks;

import java.util.Collection;
import java.util.Map;
import org.xieyue.identity.Account;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;

/**
 * SPI: rules of a case that keep a person from a task although it is addressed to their post: four eyes, relatives.
 * Asked before a task is claimed or completed, and for every page of the list of claimable tasks, so one question holds
 * many tasks and is to be answered with few statements.
 */
public interface TaskEligibility {

    /** The process whose tasks are asked about. */
    String processKey();

    /** Whether it keeps people from tasks of this process. */
    default boolean concerns(String process) {
        return processKey().equals(process);
    }

    /** Reasons by task; tasks that the person may take are left out. */
    Map<TaskId, Refusal> refusals(Collection<Asked> tasks, Account who);

    record Asked(TaskId id, CaseId caseId, String formKey) {}
}
