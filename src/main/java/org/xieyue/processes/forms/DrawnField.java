package org.xieyue.processes.forms;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Label;

/**
 * A field as it was drawn.
 *
 * @param screen from 1
 * @param label its English falls back to the Chinese
 * @param options of a choice
 * @param papers kinds that the papers handed in here may be, such as {@code income-proof}
 * @param min least number, amount in yuan or number of characters
 * @param max greatest number, amount in yuan or number of characters
 * @param upTo variable that holds the greatest number in a case, such as what a table answers; null for none
 */
public record DrawnField(
        String key,
        FieldKind kind,
        boolean required,
        int screen,
        Label label,
        @Nullable Label description,
        List<Option> options,
        List<String> papers,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String upTo) {

    public DrawnField {
        options = List.copyOf(options);
        papers = List.copyOf(papers);
    }

    public record Option(String value, Label label) {}
}
