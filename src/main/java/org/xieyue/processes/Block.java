package org.xieyue.processes;

import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Label;

/**
 * Something that a diagram may be drawn with, ready to be put on the canvas.
 *
 * @param key unique in its process; new elements are named after it
 * @param form of a task that people do
 * @param post who does it, {@code REVIEWER@COUNTY}; null for the applicant of the case
 * @param step of a step that the system does
 */
public record Block(
        String key,
        Kind kind,
        Label label,
        @Nullable String form,
        @Nullable String post,
        @Nullable String deadline,
        @Nullable String step) {

    public enum Kind {
        TASK,
        STEP
    }
}
