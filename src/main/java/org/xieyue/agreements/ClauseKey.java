package org.xieyue.agreements;

import java.util.UUID;
import java.util.regex.Pattern;

/** Names a clause over all its versions, whatever number it carries there; clauses with the same key are comparable. */
public record ClauseKey(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    public ClauseKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A clause key has 1 to 60 letters, digits, dots and hyphens: " + value);
        }
    }

    public static ClauseKey next() {
        return new ClauseKey(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
