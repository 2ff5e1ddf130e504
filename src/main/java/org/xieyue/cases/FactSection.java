package org.xieyue.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A titled block of facts: either pairs of label and value, or rule checks ("why"): check, value, rule, result.
 */
public record FactSection(
        String title,
        List<Fact> facts,
        List<Check> checks,
        @Nullable String footnote) {

    public record Fact(String label, String value) {}

    public record Check(String check, String value, String rule, String result, Tone tone) {}

    public enum Tone {
        NEUTRAL,
        GOOD,
        WARN,
        BAD
    }
}
