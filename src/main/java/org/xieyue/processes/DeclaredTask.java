package org.xieyue.processes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionLevel;

/**
 * What a user task in a diagram says beyond the name: role and level from {@code camunda:candidateGroups}, form key, and
 * the deadline as written ({@code 5wd}, {@code parameter:key}, {@code none}), and the name of the variable that tells at which
 * union the role is asked, where every run of a task for many asks another one.
 */
record DeclaredTask(
        @Nullable String formKey,
        @Nullable Role role,
        @Nullable UnionLevel level,
        @Nullable String deadline,
        @Nullable String union) {

    static final String NO_DEADLINE = "none";
    static final String PARAMETER = "parameter:";

    /** Reads {@code REVIEWER@COUNTY} or {@code CASE_OFFICER}; an unknown word is an {@link IllegalArgumentException}. */
    static DeclaredTask of(
            @Nullable String formKey, @Nullable String groups, @Nullable String deadline, @Nullable String union) {
        if (groups == null || groups.isBlank()) {
            return new DeclaredTask(formKey, null, null, deadline, union);
        }
        String[] parts = groups.strip().split("@", 2);
        Role role = Role.valueOf(parts[0].toUpperCase(Locale.ROOT));
        UnionLevel level = parts.length == 1 ? null : UnionLevel.valueOf(parts[1].toUpperCase(Locale.ROOT));
        return new DeclaredTask(formKey, role, level, deadline, union);
    }
}
