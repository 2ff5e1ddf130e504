package org.xieyue.processes;

import java.util.List;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** Running cases in the engine, in the caller's transaction. Called by {@code cases} and {@code tasks} and by process skins. */
public interface ProcessRuns {

    /** Starts the newest version of the process; the case id is its business key. */
    void start(String processKey, CaseId caseId, Vars variables);

    /** Completes a task in the engine, with variables for the gateways behind it. */
    void complete(String engineTaskId, Vars variables);

    void assign(String engineTaskId, AccountId holder);

    void unassign(String engineTaskId);

    /** Delivers a message to the case; answers how many receivers waited for it (0 or 1). */
    int correlate(CaseId caseId, String message, Vars variables);

    /** Sets a variable of the running process and moves the timers that wait for it. No effect when the case has ended. */
    <T> void change(CaseId caseId, Var<T> variable, T value);

    /** Ends the case in the engine, with a reason for the history. */
    void cancel(CaseId caseId, String reason);

    boolean isRunning(CaseId caseId);

    /** Elements done, current and still ahead, for the viewer and its outline; empty if the case never ran. */
    RunPicture picture(CaseId caseId);

    /** The version of its process that the case runs, or ran, on; 0 if it never ran. */
    int version(CaseId caseId);

    /** All published processes, newest version of each. */
    List<PublishedProcess> published();
}
