package org.xieyue.processes.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.compare.Change.Facet;
import org.xieyue.processes.compare.Change.Kind;
import org.xieyue.processes.compare.Part.Trait;
import org.xieyue.processes.compare.Part.Value;

/**
 * What lies elsewhere than before. Whoever puts a block in between pushes everything behind it aside: such elements keep
 * their neighbours and are told in one line. A flow goes where its ends go, what hangs on a step or lies in a subprocess goes
 * with it.
 */
final class Shifts {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,7}(\\.\\d{1,9})?");
    private static final int SHAPE = 4;

    private record Shift(int right, int down) {

        static final Shift NONE = new Shift(0, 0);

        boolean isNone() {
            return right == 0 && down == 0;
        }

        Direction direction() {
            return Math.abs(right) >= Math.abs(down)
                    ? right > 0 ? Direction.RIGHT : Direction.LEFT
                    : down > 0 ? Direction.DOWN : Direction.UP;
        }
    }

    private enum Direction {
        RIGHT,
        LEFT,
        DOWN,
        UP
    }

    private final String file;
    private final Map<String, Part> after;
    private final Map<String, Part> was = new HashMap<>();
    private final Map<String, Shift> shifts = new HashMap<>();

    private Shifts(String file, Map<String, Part> before, Map<String, Part> after, UnaryOperator<String> former) {
        this.file = file;
        this.after = after;
        after.forEach((id, part) -> {
            Part older = before.get(former.apply(id));
            if (older != null) {
                was.put(id, older);
                shifts.put(id, shift(older.place(), part.place()));
            }
        });
    }

    /** @param told elements of which something else is told already */
    static List<Change> of(
            String file,
            Map<String, Part> before,
            Map<String, Part> after,
            UnaryOperator<String> former,
            Set<String> told) {
        return new Shifts(file, before, after, former).changes(told);
    }

    private List<Change> changes(Set<String> told) {
        Map<Shift, List<Part>> together = new LinkedHashMap<>();
        List<Change> changes = new ArrayList<>();
        for (Part part : after.values()) {
            Part older = was.get(part.id());
            if (older == null || older.place().equals(part.place())) {
                continue;
            }
            Shift shift = of(part.id());
            if (!shift.isNone()) {
                if (!goesAlong(part, shift)) {
                    together.computeIfAbsent(shift, unused -> new ArrayList<>()).add(part);
                }
            } else if (!told.contains(part.id()) && isDrawnOtherwise(older, part)) {
                changes.add(Change.whole(Kind.MOVED, file, part));
            }
        }
        Map<Direction, Integer> pushed = new LinkedHashMap<>();
        together.forEach((shift, parts) -> {
            if (parts.size() > 1) {
                pushed.merge(shift.direction(), parts.size(), Integer::sum);
            } else if (!told.contains(parts.getFirst().id())) {
                changes.add(Change.whole(Kind.MOVED, file, parts.getFirst()));
            }
        });
        pushed.forEach((direction, count) -> changes.add(new Change(
                Kind.SHIFTED,
                file,
                "",
                "elements",
                "",
                null,
                direction.name().toLowerCase(Locale.ROOT),
                "",
                String.valueOf(count))));
        return changes;
    }

    private Shift of(String id) {
        return shifts.getOrDefault(id, Shift.NONE);
    }

    /** With the step on which it hangs, or the subprocess in which it lies. */
    private boolean goesAlong(Part part, Shift shift) {
        return of(trait(part, Facet.HOST)).equals(shift)
                || of(trait(part, Facet.SCOPE)).equals(shift);
    }

    /** A flow whose ends lie where they lay, another size, a name that stands elsewhere; a subprocess grows with what is in it. */
    private boolean isDrawnOtherwise(Part older, Part part) {
        if (part.place().isEmpty()) {
            return false;
        }
        Collection<String> ends = List.of(trait(part, Facet.FROM), trait(part, Facet.TO));
        if (ends.stream().anyMatch(end -> !of(end).isNone() || isResized(end))) {
            return false;
        }
        return !part.type().equals("subProcess") || older.place().isEmpty();
    }

    private boolean isResized(String id) {
        Part older = was.get(id);
        Part part = after.get(id);
        return older != null && part != null && !first(older.place()).equals(first(part.place()));
    }

    private static String trait(Part part, Facet facet) {
        return part.traits().getOrDefault(new Trait(facet, ""), Value.NONE).key();
    }

    /** Of shapes; nothing can be said where a number is none. */
    private static Shift shift(String before, String after) {
        String[] from = first(before).split(" ");
        String[] to = first(after).split(" ");
        if (from.length < SHAPE || to.length < SHAPE) {
            return Shift.NONE;
        }
        Integer right = difference(from[0], to[0]);
        Integer down = difference(from[1], to[1]);
        return right == null || down == null ? Shift.NONE : new Shift(right, down);
    }

    private static @Nullable Integer difference(String from, String to) {
        return NUMBER.matcher(from).matches() && NUMBER.matcher(to).matches()
                ? new BigDecimal(to)
                        .subtract(new BigDecimal(from))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact()
                : null;
    }

    private static String first(String place) {
        return place.split(";", 2)[0].strip();
    }
}
