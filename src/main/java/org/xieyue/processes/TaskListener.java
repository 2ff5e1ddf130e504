package org.xieyue.processes;

/** Told by the engine, in its transaction, what happens to user tasks; implemented by {@code tasks}. */
public interface TaskListener {

    void created(EngineTask task);

    /** The task is completed, or ended by a boundary event or by the end of the case. */
    void ended(EngineTask task, boolean completed);
}
