package org.xieyue.processes.presets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Label;

/**
 * Parts that a case goes through one after the other, with every way out of them: what an officer calls one thing, such as a
 * public notice.
 *
 * @param key unique in its process
 * @param parts in the order in which a case that meets no obstacle passes them
 * @param only the one process of its capability that it is for; null where all of them may have it
 */
public record Preset(
        String key,
        Kind kind,
        Label label,
        List<Part> parts,
        @Nullable String only) {

    /** What people use it for; the palette says of each in one sentence what it puts in. */
    public enum Kind {
        APPROVAL,
        COUNTERSIGN,
        NOTICE,
        VOTE,
        VISIT,
        FUNDS,
        PAYMENT,
        MESSAGE,
        CLOCK
    }

    public Preset {
        parts = List.copyOf(parts);
    }

    public static Preset preset(String key, Kind kind, String zh, String en, Part... parts) {
        return new Preset(key, kind, new Label(zh, en), List.of(parts), null);
    }

    public Preset onlyIn(String process) {
        return new Preset(key, kind, label, parts, process);
    }

    public boolean isFor(String process) {
        return only == null || only.equals(process);
    }

    /** Those beside the main line too. */
    public List<Part> allParts() {
        List<Part> all = new ArrayList<>();
        gather(parts, all);
        return all;
    }

    private static void gather(List<Part> parts, List<Part> all) {
        for (Part part : parts) {
            all.add(part);
            part.ways().forEach(way -> gather(way.parts(), all));
        }
    }

    /** Names of the variables that its conditions, timers and lists read. */
    public Stream<String> reads() {
        Stream<String> parts = does().flatMap(does -> switch (does) {
            case Part.Until until -> Stream.of(until.variable());
            case Part.Calls calls -> calls.brings().keySet().stream();
            case Part.Asks asks -> asks.reads();
            default -> Stream.empty();
        });
        Stream<String> ways = ways().flatMap(way -> switch (way.when()) {
            case Way.If is -> Stream.of(is.variable());
            case Way.Late late -> Stream.of(late.variable());
            default -> Stream.empty();
        });
        return Stream.concat(parts, ways);
    }

    /** Names of the messages that it waits for. */
    public Stream<String> hears() {
        return Stream.concat(
                does().flatMap(does -> does instanceof Part.Hears hears ? Stream.of(hears.message()) : Stream.empty()),
                ways().flatMap(way ->
                        way.when() instanceof Way.Told told ? Stream.of(told.message()) : Stream.empty()));
    }

    public Stream<Part.Does> does() {
        return allParts().stream().map(Part::does);
    }

    public Stream<Way> ways() {
        return allParts().stream().flatMap(part -> part.ways().stream());
    }
}
