package org.xieyue.api;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;
import org.xieyue.shared.Yuan;

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

    /** An amount of money as it stands in a body. */
    static Yuan yuan(@Nullable BigDecimal amount, String field) {
        try {
            return Yuan.of(required(amount, field));
        } catch (ArithmeticException finerThanFen) {
            throw Rejected.malformed(field, "amount", field);
        }
    }

    static Rejected missing(String field) {
        return Rejected.malformed(field, "missing", field);
    }

    static @Nullable DocumentId document(@Nullable UUID id) {
        return id == null ? null : new DocumentId(id);
    }
}
