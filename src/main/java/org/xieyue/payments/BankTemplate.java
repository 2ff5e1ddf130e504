package org.xieyue.payments;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Yuan;

/**
 * How a bank wants its payment file, and how its answer looks: declared, not programmed. Widths count bytes.
 *
 * @param paid what the answer says of an item that was paid
 */
record BankTemplate(
        String key,
        Format format,
        String charset,
        Amounts amount,
        String extension,
        Layout payment,
        Layout answer,
        String paid,
        String failed) {

    private static final Pattern FEN = Pattern.compile("[0-9]{1,15}");
    private static final Pattern YUAN = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

    enum Format {
        CSV,
        FIXED
    }

    enum Amounts {
        /** {@code 3000.00}. */
        YUAN,
        /** {@code 300000}. */
        FEN
    }

    enum Field {
        BATCH,
        COUNT,
        TOTAL,
        ITEM,
        NAME,
        NUMBER,
        BANK,
        AMOUNT,
        NOTE,
        RESULT,
        REASON;

        /** Filled up with zeros on the left; text is filled up with blanks on the right. */
        boolean isNumber() {
            return this == COUNT || this == TOTAL || this == ITEM || this == AMOUNT;
        }
    }

    /** Either a field or a text that always stands there; a width only in files of fixed width. */
    record Cell(
            @Nullable Field field,
            @Nullable String text,
            @Nullable Integer width) {

        int bytes() {
            return width == null ? 0 : width;
        }
    }

    /** @param titles a line of column titles, empty for none */
    record Layout(List<Cell> header, List<String> titles, List<Cell> row, List<Cell> trailer) {}

    Charset encoding() {
        return Charset.forName(charset);
    }

    String write(Yuan value) {
        return amount == Amounts.FEN
                ? Long.toString(value.fen())
                : value.toBigDecimal().toPlainString();
    }

    /** Empty for what no bank can mean; never so large that sums of a whole file overflow. */
    Optional<Yuan> read(String value) {
        String digits = value.strip();
        if (amount == Amounts.FEN) {
            return FEN.matcher(digits).matches() ? Optional.of(new Yuan(Long.parseLong(digits))) : Optional.empty();
        }
        return YUAN.matcher(digits).matches() ? Optional.of(Yuan.of(digits)) : Optional.empty();
    }
}
