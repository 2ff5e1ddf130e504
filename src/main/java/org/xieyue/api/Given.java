package org.xieyue.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;

/** What a body gives and what it leaves out. */
final class Given {

    private Given() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    static Rejected missing(String field) {
        return Rejected.malformed(field, "missing", field);
    }

    static @Nullable DocumentId document(@Nullable UUID id) {
        return id == null ? null : new DocumentId(id);
    }
}
