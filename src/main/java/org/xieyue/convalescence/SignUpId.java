package org.xieyue.convalescence;

import java.util.UUID;

/** One person's sign-up for one trip. */
public record SignUpId(UUID value) {
    public static SignUpId parse(String text) {
        return new SignUpId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
