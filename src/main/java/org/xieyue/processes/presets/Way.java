package org.xieyue.processes.presets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Label;

/**
 * Where a case goes instead of on.
 *
 * @param key names its event, or the end that it comes to
 * @param parts what it passes there
 * @param leads where it goes after them: the first of these that the diagram has
 */
public record Way(String key, Label label, When when, List<Part> parts, List<Leads> leads) {

    public sealed interface When {}

    /** @param test what the variable is compared with, as an expression writes it: {@code == 'return'}, {@code == true} */
    public record If(String variable, String test) implements When {

        public static If is(String variable, String word) {
            return new If(variable, "== '" + word + "'");
        }

        /** Where nothing is known too. */
        public static If isNot(String variable, String word) {
            return new If(variable, "!= '" + word + "'");
        }

        public static If yes(String variable) {
            return new If(variable, "== true");
        }

        String expression() {
            return "${" + variable + " " + test + "}";
        }
    }

    /** A step refuses, with this error code. */
    public record Refused(String code) implements When {}

    /** People have not answered until a moment that the case knows. */
    public record Late(String variable) implements When {}

    /**
     * A message comes.
     *
     * @param deadline until when it is waited for where no moment ends the wait; null where one does, or where it only hangs on a task
     */
    public record Told(String message, @Nullable String deadline) implements When {

        public Told(String message) {
            this(message, null);
        }
    }

    public sealed interface Leads {}

    /** Another part of the same preset. */
    public record To(String part) implements Leads {}

    /** Where the diagram asks with this form, in the same part of the process. */
    public record ToForm(String form) implements Leads {}

    /** Who was asked last before the preset. */
    public record Back() implements Leads {}

    /** The part of the process is left with this error, if somebody catches it there. */
    public record Fails(String code) implements Leads {}

    /** The case ends. */
    public record Ends(Label label) implements Leads {}

    public Way {
        parts = List.copyOf(parts);
        leads = List.copyOf(leads);
    }

    public static Way way(String key, String zh, String en, When when, Part... parts) {
        return new Way(key, new Label(zh, en), when, List.of(parts), List.of());
    }

    /** The first of these that there is; the last one is always there. */
    public Way leads(Leads... anyOf) {
        return new Way(key, label, when, parts, List.of(anyOf));
    }

    public static Leads ends(String zh, String en) {
        return new Ends(new Label(zh, en));
    }
}
