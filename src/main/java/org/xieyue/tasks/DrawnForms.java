package org.xieyue.tasks;

import java.util.Optional;

/** SPI: forms that were drawn, by keys that begin with {@code form:}; implemented by whoever runs drawn services. */
public interface DrawnForms {

    /** As drawn in the version that the task's case runs on. */
    Optional<TaskForm> taskForm(TaskRow task);

    Optional<StartForm> startForm(String key);
}
