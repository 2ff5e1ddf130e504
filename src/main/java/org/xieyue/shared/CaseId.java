package org.xieyue.shared;

import java.util.UUID;

/** A case, and at the same time the business key of the process that runs it. */
public record CaseId(UUID value) {
    public static CaseId parse(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
