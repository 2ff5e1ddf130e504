package org.xieyue.documents;

import java.util.UUID;

public record DocumentId(UUID value) {
    public static DocumentId parse(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
