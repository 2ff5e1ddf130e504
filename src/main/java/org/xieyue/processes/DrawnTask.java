package org.xieyue.processes;

import org.jspecify.annotations.Nullable;

/**
 * What a diagram asks of people.
 *
 * @param role who is asked; null when one person is named
 * @param level at which union above the case; null for the case's own
 * @param deadline a period such as {@code 5wd}, {@code parameter:…}, or {@code none}
 */
public record DrawnTask(
        String name,
        String formKey,
        @Nullable String role,
        @Nullable String level,
        String deadline) {}
