package org.xieyue.processes.presets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes room in a flow that leads to the right: what lies behind moves on, what lies below makes way where it must. */
final class Room {

    private static final long SHORTEST = 10;
    private static final long BESIDE = 35;
    private static final long MARGIN = 20;
    private static final long HALF = 45;
    private static final long FARTHEST = 400;

    private final Canvas canvas;
    private final String flow;
    private final Set<String> around;

    /** @param around ids of what holds the flow, the innermost first */
    Room(Canvas canvas, String flow, List<String> around) {
        this.canvas = canvas;
        this.flow = flow;
        this.around = new java.util.LinkedHashSet<>(around);
    }

    /** After which point of the line there is the longest way to the right; nothing where it leads only back, up or down. */
    static Optional<Integer> place(List<Point> line) {
        return LongStream.range(0, Math.max(0, line.size() - 1))
                .mapToObj(Math::toIntExact)
                .filter(at -> length(line, at) >= SHORTEST)
                .max(java.util.Comparator.comparingLong(at -> length(line, at)));
    }

    private static long length(List<Point> line, int at) {
        return line.get(at + 1).x() - line.get(at).x();
    }

    /** Where everything lies that the layout holds, by its key. */
    Map<String, Box> make(Layout layout, int at) {
        List<Point> line = canvas.line(flow);
        long level = line.get(at).y();
        long cut = (line.get(at).x() + line.get(at + 1).x()) / 2;
        long left = 0;
        long right = 0;
        for (Map.Entry<String, Box> each : canvas.boxes().entrySet()) {
            Box box = each.getValue();
            if (!canvas.isContainer(each.getKey()) && box.x() < cut && cut < box.right()) {
                left = Math.max(left, box.across() < cut ? box.right() - cut : 0);
                right = Math.max(right, box.across() < cut ? 0 : cut - box.x());
            }
        }
        canvas.openAcross(cut, left + right + layout.width() + 2 * BESIDE);
        long from = cut + left + BESIDE;
        makeDown(layout, from, level);
        return places(layout, from, level, deeper(layout, from, level).orElse(0L));
    }

    private void makeDown(Layout layout, long from, long level) {
        Optional<Box> inside = around.stream().findFirst().flatMap(canvas::box);
        long bottom = places(layout, from, level, 0).values().stream()
                .mapToLong(Box::bottom)
                .max()
                .orElse(level);
        if (deeper(layout, from, level).isEmpty()) {
            if (isFree(layout, from, level, 0, false)) {
                inside.ifPresent(box -> canvas.openDown(box.bottom(), bottom + 2 * MARGIN - box.bottom()));
            } else {
                canvas.openDown(level + HALF, bottom - level);
            }
        }
    }

    /** By how much the rows are drawn lower than usual, so that they lie on nothing. */
    private Optional<Long> deeper(Layout layout, long from, long level) {
        return LongStream.rangeClosed(0, FARTHEST / MARGIN)
                .map(number -> number * MARGIN)
                .boxed()
                .filter(down -> isFree(layout, from, level, down, true))
                .findFirst();
    }

    private boolean isFree(Layout layout, long from, long level, long down, boolean within) {
        Map<String, Box> places = places(layout, from, level, down);
        Optional<Box> inside = around.stream().findFirst().flatMap(canvas::box);
        if (within && inside.isPresent()) {
            long bottom = inside.get().bottom() - MARGIN;
            if (places.values().stream().anyMatch(box -> box.bottom() > bottom)) {
                return false;
            }
        }
        List<Box> others = canvas.boxes().entrySet().stream()
                .filter(each -> !around.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<List<Point>> lines = canvas.linesBut(flow);
        return rows(layout, places)
                .allMatch(box -> others.stream().noneMatch(wide(box)::meets)
                        && lines.stream().noneMatch(line -> runsThrough(line, wide(box))));
    }

    private static Stream<Box> rows(Layout layout, Map<String, Box> places) {
        return layout.below().keySet().stream().map(key -> java.util.Objects.requireNonNull(places.get(key)));
    }

    private static Box wide(Box box) {
        return new Box(box.x() - SHORTEST, box.y() - SHORTEST, box.width() + 2 * SHORTEST, box.height() + 2 * SHORTEST);
    }

    private static boolean runsThrough(List<Point> line, Box box) {
        List<Boolean> met = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            met.add(box.meets(line.get(i - 1), line.get(i)));
        }
        return met.contains(true);
    }

    private static Map<String, Box> places(Layout layout, long from, long level, long down) {
        Map<String, Box> places = new HashMap<>();
        layout.line().forEach((key, box) -> places.put(key, box.moved(from, level)));
        // what hangs on the line stays with it
        layout.below().forEach((key, box) -> places.put(key, box.moved(from, level + (box.y() > HALF ? down : 0))));
        return places;
    }
}
