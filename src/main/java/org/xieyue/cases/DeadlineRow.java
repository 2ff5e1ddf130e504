package org.xieyue.cases;

import org.jspecify.annotations.Nullable;
import org.xieyue.clock.Deadline;

/** A deadline of a case with its rule; {@code metOn} is set when the act was done. */
public record DeadlineRow(String name, Deadline deadline, String source, java.time.@Nullable LocalDate metOn) {}
