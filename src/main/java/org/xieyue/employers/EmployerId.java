package org.xieyue.employers;

import java.util.UUID;

/** An employer in the register. */
public record EmployerId(UUID value) {

    public static EmployerId next() {
        return new EmployerId(UUID.randomUUID());
    }

    public static EmployerId parse(String text) {
        return new EmployerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
