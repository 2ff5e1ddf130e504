package org.xieyue.processes.forms;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was drawn on a form.
 *
 * @param number from the top to the bottom of the form, from 0
 * @param depth how deep it lies in groups, 0 outside of all screens
 */
public record FormItem(int number, Role role, @Nullable FieldKind kind, String key, String label, int depth) {

    /** A field of some kind, an explanation, or the beginning of a screen. */
    public enum Role {
        FIELD,
        NOTE,
        SCREEN,
        /** A line, some space, a frame: only looks. */
        LOOKS
    }
}
