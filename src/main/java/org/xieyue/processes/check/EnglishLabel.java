package org.xieyue.processes.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Label;

/** The English name of an element, beside the Chinese one: the extension property {@code label.en}. */
public final class EnglishLabel {

    public static final String PROPERTY = "label.en";

    private static final int LONGEST = 60;

    private EnglishLabel() {}

    /** Nothing where it is too long or no plain text: nobody is shown what the check has warned of. */
    public static Optional<String> of(@Nullable String said) {
        return Optional.ofNullable(said)
                .map(String::strip)
                .filter(text ->
                        !text.isEmpty() && text.length() <= LONGEST && !text.matches("(?s).*[<>{}\\p{Cntrl}].*"));
    }

    public static Label label(String chinese, @Nullable String said) {
        return new Label(chinese, of(said).orElse(chinese));
    }
}
