package org.xieyue.cases.ui;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.RunPicture;
import org.xieyue.processes.RunPicture.State;
import org.xieyue.processes.RunPicture.Stop;

/**
 * The steps of a diagram that people speak of: what somebody does on the main line, which our diagrams draw straight from
 * the start, and whatever waits now. Detours, gateways and what the system does on its own are left to the full outline.
 */
public final class Milestones {

    private static final Pattern PERSONS_STEP = Pattern.compile("<(?:\\w+:)?userTask\\b[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern FRAME = Pattern.compile("<(?:\\w+:)?subProcess\\b[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern START = Pattern.compile("<(?:\\w+:)?startEvent\\b[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern SHAPE = Pattern.compile(
            "bpmnElement=\"([^\"]+)\"[^>]*>\\s*<(?:\\w+:)?Bounds\\b[^>]*?\\bx=\"([-\\d.]+)\"[^>]*?\\by=\"([-\\d.]+)\"[^>]*?\\bheight=\"([\\d.]+)\"");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal TOLERANCE = BigDecimal.valueOf(20);

    private Milestones() {}

    public static List<Stop> of(RunPicture picture) {
        Set<String> steps = all(PERSONS_STEP, picture.xml());
        Set<String> frames = all(FRAME, picture.xml());
        Map<String, BigDecimal> middles = new HashMap<>();
        Map<String, BigDecimal> lefts = new HashMap<>();
        Matcher shape = SHAPE.matcher(picture.xml());
        while (shape.find()) {
            lefts.put(shape.group(1), new BigDecimal(shape.group(2)));
            middles.put(shape.group(1), new BigDecimal(shape.group(3)).add(new BigDecimal(shape.group(4)).divide(TWO)));
        }
        BigDecimal line = all(START, picture.xml()).stream()
                .map(middles::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return picture.outline().stream()
                .filter(stop -> stop.state() == State.CURRENT
                        ? !stop.label().isBlank() && !frames.contains(stop.elementId())
                        : steps.contains(stop.elementId()) && isOn(line, middles.get(stop.elementId())))
                .sorted(Comparator.comparing(stop -> lefts.getOrDefault(stop.elementId(), BigDecimal.ZERO)))
                .toList();
    }

    private static boolean isOn(@Nullable BigDecimal line, @Nullable BigDecimal middle) {
        return line == null || middle == null || middle.subtract(line).abs().compareTo(TOLERANCE) <= 0;
    }

    private static Set<String> all(Pattern pattern, String xml) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(xml);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
