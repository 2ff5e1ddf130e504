package org.xieyue.convalescence;

import java.util.UUID;

/** An approved base (疗休养基地). */
public record BaseId(UUID value) {
    public static BaseId parse(String text) {
        return new BaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
