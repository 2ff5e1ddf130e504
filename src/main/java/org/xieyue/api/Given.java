package org.xieyue.api;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;
import org.xieyue.shared.Yuan;

/** What a body gives and what it leaves out. */
final class Given {

    private static final BigDecimal MOST_YUAN = new BigDecimal("10000000000");

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

    /** An amount of money as it stands in a body, within what anybody could mean. */
    static Yuan yuan(@Nullable BigDecimal amount, String field) {
        BigDecimal given = required(amount, field);
        if (given.abs().compareTo(MOST_YUAN) > 0) {
            throw Rejected.malformed(field, "out-of-range", field, "0", MOST_YUAN.toPlainString());
        }
        try {
            return Yuan.of(given);
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
