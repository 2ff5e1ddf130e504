package org.xieyue.processes.presets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Label;

/**
 * One element of a preset.
 *
 * @param key its id in the diagram, as long as that is free
 * @param ways where the case goes instead of on to the next part
 * @param later a step that begins only after the click before it has been kept: it moves money or tells others
 */
public record Part(String key, Label label, Does does, List<Way> ways, boolean later) {

    /** What happens there. */
    public sealed interface Does {}

    /**
     * People are asked.
     *
     * @param person variable with the account that is asked; null where a post is
     * @param several null where one of them answers for all
     */
    public record Asks(
            String form,
            @Nullable String post,
            @Nullable String person,
            String deadline,
            @Nullable Several several) implements Does {

        /** Whoever is asked one by one is no variable of the case. */
        Stream<String> reads() {
            if (several instanceof Each each) {
                return person == null || person.equals(each.element())
                        ? Stream.of(each.list())
                        : Stream.of(person, each.list());
            }
            return Stream.ofNullable(person);
        }
    }

    /** Several people are asked, one task each; nobody is asked any more once something is so. */
    public sealed interface Several {

        Way.@Nullable If until();
    }

    /** A task for each entry of a list. */
    public record Each(String list, String element, Way.@Nullable If until) implements Several {}

    /** A task for each of two. */
    public record Two(Way.@Nullable If until) implements Several {}

    public record Runs(String step) implements Does {}

    /** Until a moment that the case knows. */
    public record Until(String variable) implements Does {}

    /** A period such as {@code P5D}, weekends and holidays counted. */
    public record Lasts(String period) implements Does {}

    /** Until a message comes. */
    public record Hears(String message, String deadline) implements Does {}

    /** @param brings variables of the other process by those of this one that they become */
    public record Calls(String process, Map<String, String> brings) implements Does {}

    /**
     * The case goes on unless one of the ways is right.
     *
     * @param otherwise what stands at the way on
     */
    public record Chooses(String otherwise) implements Does {}

    /** Whatever comes first: the moment of the next part, or a message that one of the ways waits for. */
    public record Awaits() implements Does {}

    public Part {
        ways = List.copyOf(ways);
    }

    private static Part of(String key, String zh, String en, Does does) {
        return new Part(key, new Label(zh, en), does, List.of(), false);
    }

    public static Part task(String key, String zh, String en, String form, String post, String deadline) {
        return of(key, zh, en, new Asks(form, post, null, deadline, null));
    }

    public static Part person(String key, String zh, String en, String form, String person, String deadline) {
        return of(key, zh, en, new Asks(form, null, person, deadline, null));
    }

    public static Part step(String key, String zh, String en) {
        return step(key, key, zh, en);
    }

    public static Part step(String key, String step, String zh, String en) {
        return of(key, zh, en, new Runs(step));
    }

    public static Part until(String key, String zh, String en, String variable) {
        return of(key, zh, en, new Until(variable));
    }

    public static Part lasts(String key, String zh, String en, String period) {
        return of(key, zh, en, new Lasts(period));
    }

    public static Part hears(String key, String zh, String en, String message, String deadline) {
        return of(key, zh, en, new Hears(message, deadline));
    }

    public static Part call(String key, String zh, String en, String process, Map<String, String> brings) {
        return of(key, zh, en, new Calls(process, Map.copyOf(brings)));
    }

    /** A question, which ends with a question mark. */
    public static Part choice(String key, String zh, String en, String otherwise) {
        return of(key, zh, en, new Chooses(otherwise));
    }

    public static Part awaits(String key, String zh, String en) {
        return of(key, zh, en, new Awaits());
    }

    public Part or(Way... more) {
        List<Way> all = new ArrayList<>(ways);
        all.addAll(List.of(more));
        return new Part(key, label, does, all, later);
    }

    public Part deferred() {
        return new Part(key, label, does, ways, true);
    }

    /** Only of a task: everybody on a list is asked. */
    public Part each(String list, String element, Way.@Nullable If until) {
        return several(new Each(list, element, until));
    }

    /** Only of a task: two are asked. */
    public Part byTwo(Way.@Nullable If until) {
        return several(new Two(until));
    }

    private Part several(Several several) {
        if (does instanceof Asks asks) {
            Asks all = new Asks(asks.form(), asks.post(), asks.person(), asks.deadline(), several);
            return new Part(key, label, all, ways, later);
        }
        throw new IllegalArgumentException("Only people are asked one by one: " + key);
    }
}
