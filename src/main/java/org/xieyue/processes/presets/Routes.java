package org.xieyue.processes.presets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Finds the way of a line back: down or up, along where little is in the way, and to its end from below or above. */
final class Routes {

    private static final long STEP = 10;
    private static final long MARGIN = 20;
    private static final long HIT = 10_000;
    private static final long ALONG = 2_000;

    private final Canvas canvas;
    private final Set<String> around;
    private final Box limits;

    /**
     * @param around what holds the line, and is not in its way
     * @param limits within which it stays
     */
    Routes(Canvas canvas, Set<String> around, Box limits) {
        this.canvas = canvas;
        this.around = around;
        this.limits = limits;
    }

    List<Point> back(String from, String to) {
        Box start = canvas.box(from).orElseThrow();
        Box end = canvas.box(to).orElseThrow();
        List<Box> obstacles = canvas.boxes().entrySet().stream()
                .filter(each -> !around.contains(each.getKey())
                        && !each.getKey().equals(from)
                        && !each.getKey().equals(to))
                .map(Map.Entry::getValue)
                .toList();
        List<List<Point>> lines = canvas.lines();
        return LongStream.rangeClosed(0, (limits.height() - 2 * MARGIN) / STEP)
                .map(number -> limits.y() + MARGIN + number * STEP)
                .filter(level -> clears(start, level) && clears(end, level))
                .mapToObj(level -> path(start, end, level))
                .min(Comparator.comparingLong(path -> cost(path, obstacles, lines)))
                .orElseGet(() -> path(start, end, limits.bottom()));
    }

    private static boolean clears(Box box, long level) {
        return level <= box.y() - MARGIN || level >= box.bottom() + MARGIN;
    }

    private static List<Point> path(Box start, Box end, long level) {
        return List.of(
                new Point(start.across(), level > start.level() ? start.bottom() : start.y()),
                new Point(start.across(), level),
                new Point(end.across(), level),
                new Point(end.across(), level > end.level() ? end.bottom() : end.y()));
    }

    private static long cost(List<Point> path, List<Box> obstacles, List<List<Point>> lines) {
        long cost = 0;
        for (int i = 1; i < path.size(); i++) {
            Point from = path.get(i - 1);
            Point to = path.get(i);
            cost += Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
            cost += HIT * obstacles.stream().filter(box -> box.meets(from, to)).count();
            cost += ALONG * overlaps(from, to, lines);
        }
        return cost;
    }

    /** How many lines run where this one would. */
    private static long overlaps(Point from, Point to, List<List<Point>> lines) {
        List<Boolean> met = new ArrayList<>();
        for (List<Point> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                Point one = line.get(i - 1);
                Point two = line.get(i);
                boolean level = from.y() == to.y() && one.y() == two.y() && Math.abs(one.y() - from.y()) < STEP;
                if (level
                        && Math.min(one.x(), two.x()) < Math.max(from.x(), to.x())
                        && Math.min(from.x(), to.x()) < Math.max(one.x(), two.x())) {
                    met.add(true);
                }
            }
        }
        return met.size();
    }
}
