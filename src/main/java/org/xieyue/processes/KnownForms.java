package org.xieyue.processes;

import java.util.Set;

/** SPI: the forms that user tasks and start events may name; told by {@code tasks}, which lies above. */
public interface KnownForms {

    /** Keys of all task forms. */
    Set<String> taskForms();

    /** Keys of all start forms. */
    Set<String> startForms();
}
