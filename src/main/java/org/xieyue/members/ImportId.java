package org.xieyue.members;

import java.util.UUID;

public record ImportId(UUID value) {
    public static ImportId parse(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
