package org.xieyue.processes;

import java.util.Collection;
import org.xieyue.shared.CaseId;

/** Told by the engine, in its transaction, what happens to user tasks; implemented by {@code tasks}. */
public interface TaskListener {

    void created(EngineTask task);

    /** The task is completed, or ended by a boundary event or by the end of the case. */
    void ended(EngineTask task, boolean completed);

    /** Holds these cases until the transaction ends: nobody completes one of their tasks meanwhile. */
    void hold(Collection<CaseId> cases);

    /**
     * The task goes on under another version of the process, which may name it, ask for it and show it differently. Its
     * deadline stays, and so does whoever holds it and may still do it.
     */
    void moved(EngineTask task);
}
