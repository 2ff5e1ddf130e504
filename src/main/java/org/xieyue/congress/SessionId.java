package org.xieyue.congress;

import java.util.UUID;

public record SessionId(UUID value) {

    static SessionId next() {
        return new SessionId(UUID.randomUUID());
    }

    public static SessionId parse(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
