package org.xieyue.employers;

import org.jspecify.annotations.Nullable;

/** An employer in a list. */
public record EmployerRow(
        Employer employer, String unionName, @Nullable String headOfficeName) {

    public EmployerId id() {
        return employer.id();
    }
}
