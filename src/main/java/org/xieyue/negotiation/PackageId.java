package org.xieyue.negotiation;

import java.util.UUID;

/** A package: several positions of one side that are accepted together or not at all. */
public record PackageId(UUID value) {

    static PackageId next() {
        return new PackageId(UUID.randomUUID());
    }

    public static PackageId parse(String text) {
        return new PackageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
