package org.xieyue.identity;

import java.util.UUID;

public record UnionId(UUID value) {
    public static UnionId parse(String text) {
        return new UnionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
