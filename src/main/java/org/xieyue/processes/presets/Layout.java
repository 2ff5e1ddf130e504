package org.xieyue.processes.presets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xieyue.processes.presets.Part.Awaits;
import org.xieyue.processes.presets.Part.Chooses;
import org.xieyue.processes.presets.Part.Hears;
import org.xieyue.processes.presets.Part.Lasts;
import org.xieyue.processes.presets.Part.Until;
import org.xieyue.processes.presets.Way.Ends;
import org.xieyue.processes.presets.Way.Fails;
import org.xieyue.processes.presets.Way.If;
import org.xieyue.processes.presets.Way.Leads;
import org.xieyue.processes.presets.Way.Told;

/**
 * Where the elements of a preset lie: its parts side by side on a level that is zero, every way out of them in a row of its own
 * below. Rows of what lies further to the right come first, so that no line down meets another row.
 */
final class Layout {

    static final long GAP = 60;
    private static final long EVENT = 36;
    private static final long GATEWAY = 50;
    private static final long WIDTH = 100;
    private static final long HEIGHT = 80;
    private static final long FIRST_ROW = 140;
    private static final long ROW = 120;
    static final long ASIDE = 60;
    private static final long AT_EDGE = 25;

    private final Map<String, Leads> leads;
    private final Map<String, Box> line = new LinkedHashMap<>();
    private final Map<String, Box> below = new LinkedHashMap<>();
    private long rows;

    private Layout(Map<String, Leads> leads) {
        this.leads = leads;
    }

    /** @param leads where each way leads in this diagram, by its key */
    static Layout of(Preset preset, Map<String, Leads> leads) {
        Layout layout = new Layout(leads);
        layout.place(preset.parts(), 0, 0, layout.line);
        layout.ways(preset.parts());
        return layout;
    }

    /** The parts that everybody passes. */
    Map<String, Box> line() {
        return line;
    }

    Map<String, Box> below() {
        return below;
    }

    long width() {
        return java.util.stream.Stream.concat(line.values().stream(), below.values().stream())
                .mapToLong(Box::right)
                .max()
                .orElse(0);
    }

    /** How far down the rows reach from the level; zero without any. */
    long depth() {
        return below.values().stream().mapToLong(Box::bottom).max().orElse(0);
    }

    static String endOf(Way way) {
        return way.when() instanceof If ? way.key() : way.key() + "Ended";
    }

    private long place(List<Part> parts, long from, long level, Map<String, Box> places) {
        long x = from;
        for (Part part : parts) {
            Box size = size(part.does());
            places.put(part.key(), new Box(x, level - size.height() / 2, size.width(), size.height()));
            x += size.width() + GAP;
        }
        return x;
    }

    private void ways(List<Part> parts) {
        for (Part part : parts.reversed()) {
            long number = 0;
            for (Way way : part.ways().reversed()) {
                way(part, way, part.ways().size() - 1 - number++);
            }
        }
    }

    private void way(Part part, Way way, long number) {
        Box from = line.containsKey(part.key()) ? line.get(part.key()) : below.get(part.key());
        if (from == null) {
            return;
        }
        boolean caught = way.when() instanceof Told && part.does() instanceof Awaits;
        boolean hangs = !caught && !(way.when() instanceof If);
        long start = from.across();
        if (hangs) {
            start = from.x() + AT_EDGE + number * 2 * AT_EDGE;
            below.put(way.key(), new Box(start - EVENT / 2, from.bottom() - EVENT / 2, EVENT, EVENT));
        }
        Leads lead = leads.get(way.key());
        boolean ends = lead instanceof Ends || lead instanceof Fails;
        if (!caught && !ends && way.parts().isEmpty()) {
            return;
        }
        long level = FIRST_ROW + ROW * rows++;
        long x = start + ASIDE;
        if (caught) {
            below.put(way.key(), new Box(x, level - EVENT / 2, EVENT, EVENT));
            x += EVENT + GAP;
        }
        x = place(way.parts(), x, level, below);
        if (ends) {
            below.put(endOf(way), new Box(x, level - EVENT / 2, EVENT, EVENT));
        }
        ways(way.parts());
    }

    private static Box size(Part.Does does) {
        return switch (does) {
            case Chooses choice -> new Box(0, 0, GATEWAY, GATEWAY);
            case Awaits first -> new Box(0, 0, GATEWAY, GATEWAY);
            case Until moment -> new Box(0, 0, EVENT, EVENT);
            case Lasts period -> new Box(0, 0, EVENT, EVENT);
            case Hears message -> new Box(0, 0, EVENT, EVENT);
            default -> new Box(0, 0, WIDTH, HEIGHT);
        };
    }
}
