package org.xieyue.notices;

import java.util.UUID;

public record MessageId(UUID value) {
    public static MessageId parse(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
