package org.xieyue.processes.presets;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xieyue.processes.fix.Drawing;
import org.xieyue.processes.presets.Part.Awaits;
import org.xieyue.processes.presets.Part.Chooses;
import org.xieyue.processes.presets.Way.Ends;
import org.xieyue.processes.presets.Way.Fails;
import org.xieyue.processes.presets.Way.If;
import org.xieyue.processes.presets.Way.Leads;
import org.xieyue.processes.presets.Way.To;

/** Puts a preset into a flow of a diagram, drawn so that nothing lies on anything. */
public final class PresetDrawing {

    private static final long LINE = 14;
    private static final long BROAD = 78;
    private static final int SHORT = 6;
    private static final long ASIDE = 60;

    private final Drawing drawing;
    private final Canvas canvas;
    private final Preset preset;
    private final Element flow;
    private final Elements elements;
    private final Whereto whereto;
    private final Map<String, Leads> leads;
    private final List<String> around = new ArrayList<>();
    private final List<Runnable> waysBack = new ArrayList<>();

    /** @param first the first part of it, by its id in the diagram */
    public record Placed(byte[] content, String first) {}

    private PresetDrawing(Drawing drawing, Canvas canvas, Preset preset, Element flow) {
        this.drawing = drawing;
        this.canvas = canvas;
        this.preset = preset;
        this.flow = flow;
        this.elements = new Elements(drawing, flow);
        this.whereto = new Whereto(drawing, flow);
        this.leads = whereto.of(preset);
        for (Node at = flow.getParentNode(); at instanceof Element outer; at = outer.getParentNode()) {
            if (canvas.box(outer.getAttribute("id")).isPresent()) {
                around.add(outer.getAttribute("id"));
            }
        }
    }

    /**
     * Nothing where there is no room for it: neither in a flow that leads only back, up or down, nor behind what leads to many.
     *
     * @param at a flow, or an element that one flow leads on from
     */
    public static Optional<Placed> place(byte[] diagram, Preset preset, String at) {
        Drawing drawing = Drawing.read(diagram);
        Canvas canvas = new Canvas(drawing);
        return flow(drawing, at)
                .filter(flow -> drawing.byId(flow.getAttribute("sourceRef"))
                        .filter(source -> !Drawing.is(source, "eventBasedGateway"))
                        .isPresent())
                .flatMap(flow -> Room.place(canvas.line(flow.getAttribute("id")))
                        .map(place -> new PresetDrawing(drawing, canvas, preset, flow).drawn(place)));
    }

    private static Optional<Element> flow(Drawing drawing, String at) {
        Optional<Element> found = drawing.byId(at);
        if (found.filter(each -> Drawing.is(each, "sequenceFlow")).isPresent()) {
            return found;
        }
        List<Element> onward = drawing.flows("sourceRef", at);
        return onward.size() == 1 ? Optional.of(onward.getFirst()) : Optional.empty();
    }

    private Placed drawn(int place) {
        Layout layout = Layout.of(preset, leads);
        Room room = new Room(canvas, flow.getAttribute("id"), around);
        Map<String, Box> places = room.make(layout, place);
        make(preset.parts(), places);
        join(place);
        ways(preset.parts());
        waysBack.forEach(Runnable::run);
        return new Placed(drawing.write(), elements.id(preset.parts().getFirst().key()));
    }

    private void make(List<Part> parts, Map<String, Box> places) {
        for (Part part : parts) {
            Element made = elements.part(part);
            Box box = requireNonNull(places.get(part.key()));
            boolean asks = part.does() instanceof Chooses || part.does() instanceof Awaits;
            canvas.put(made, box, asks ? above(box, part.label().zh()) : null);
            for (Way way : part.ways()) {
                Box event = places.get(way.key());
                if (!(way.when() instanceof If) && event != null) {
                    Element host = part.does() instanceof Awaits ? null : made;
                    canvas.put(elements.event(way, host), event, host == null ? null : beside(event, box));
                }
                make(way.parts(), places);
                Box end = places.get(Layout.endOf(way));
                Leads lead = requireNonNull(leads.get(way.key()));
                if (end != null && lead instanceof Ends ends) {
                    canvas.put(elements.end(Layout.endOf(way), ends.label(), null), end, null);
                } else if (end != null && lead instanceof Fails fails) {
                    canvas.put(elements.end(Layout.endOf(way), way.label(), fails.code()), end, null);
                }
            }
        }
    }

    /** The flow that was there leads into the preset, and a new one out of it. */
    private void join(int place) {
        List<Point> line = canvas.line(flow.getAttribute("id"));
        String target = flow.getAttribute("targetRef");
        String first = elements.id(preset.parts().getFirst().key());
        Box entered = canvas.box(first).orElseThrow();
        elements.lead(flow, first);
        List<Point> into = new ArrayList<>(line.subList(0, place + 1));
        into.add(new Point(entered.x(), entered.level()));
        canvas.draw(flow, into, null);

        Box last = canvas.box(elements.id(preset.parts().getLast().key())).orElseThrow();
        List<Point> out = new ArrayList<>(List.of(new Point(last.right(), last.level())));
        Point next = line.get(place + 1);
        if (next.y() != last.level()) {
            out.add(new Point(next.x(), last.level()));
        }
        out.addAll(line.subList(place + 1, line.size()));
        chain(preset.parts(), target, out);
    }

    /** One after the other; the last leads to what lies behind. */
    private void chain(List<Part> parts, String behind, @Nullable List<Point> out) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean last = i == parts.size() - 1;
            String from = elements.id(part.key());
            String to = last ? behind : elements.id(parts.get(i + 1).key());
            String name = part.does() instanceof Chooses choice ? choice.otherwise() : null;
            Element onward = elements.flow(from, to, name, null);
            if (part.does() instanceof Chooses) {
                drawing.byId(from).ifPresent(gateway -> gateway.setAttribute("default", onward.getAttribute("id")));
            }
            if (!last) {
                canvas.draw(onward, straight(from, to), null);
            } else if (out != null) {
                canvas.draw(onward, out, null);
            } else {
                drawLast(onward, from, to);
            }
        }
    }

    private void ways(List<Part> parts) {
        for (Part part : parts) {
            for (Way way : part.ways()) {
                way(part, way);
                ways(way.parts());
            }
        }
    }

    private void way(Part part, Way way) {
        String from = elements.id(part.key());
        If condition = way.when() instanceof If is ? is : null;
        String behind = behind(way);
        String event = elements.id(way.key());
        if (condition == null) {
            if (part.does() instanceof Awaits) {
                canvas.draw(elements.flow(from, event, null, null), down(from, event), null);
            }
            from = event;
        }
        String to = way.parts().isEmpty()
                ? behind
                : elements.id(way.parts().getFirst().key());
        Element begins =
                elements.flow(from, to, condition == null ? null : way.label().zh(), condition);
        if (isOwn(way) || !way.parts().isEmpty()) {
            boolean level = canvas.box(from).orElseThrow().level()
                    == canvas.box(to).orElseThrow().level();
            canvas.draw(
                    begins,
                    level ? straight(from, to) : down(from, to),
                    level ? null : condition == null ? null : corner(from, to));
        } else {
            String start = from;
            waysBack.add(() -> canvas.draw(begins, routes().back(start, to), null));
        }
        chain(way.parts(), behind, null);
    }

    /** Whether the way comes to an end of its own, drawn beside its parts. */
    private boolean isOwn(Way way) {
        Leads lead = leads.get(way.key());
        return lead instanceof Ends || lead instanceof Fails;
    }

    private String behind(Way way) {
        Leads lead = requireNonNull(leads.get(way.key()));
        if (lead instanceof To to) {
            return elements.id(to.part());
        }
        return whereto.id(lead).orElseGet(() -> elements.id(Layout.endOf(way)));
    }

    private void drawLast(Element onward, String from, String to) {
        Box start = canvas.box(from).orElseThrow();
        Box end = canvas.box(to).orElseThrow();
        if (start.level() == end.level() && start.right() < end.x()) {
            canvas.draw(onward, straight(from, to), null);
        } else {
            waysBack.add(() -> canvas.draw(onward, routes().back(from, to), null));
        }
    }

    private Routes routes() {
        Map<String, Box> boxes = canvas.boxes();
        Box limits = around.stream()
                .findFirst()
                .map(boxes::get)
                .orElseGet(() -> new Box(
                        0,
                        boxes.values().stream().mapToLong(Box::y).min().orElse(0) - 60,
                        0,
                        boxes.values().stream().mapToLong(Box::bottom).max().orElse(0)
                                - boxes.values().stream()
                                        .mapToLong(Box::y)
                                        .min()
                                        .orElse(0)
                                + 120));
        return new Routes(canvas, Set.copyOf(around), limits);
    }

    private List<Point> straight(String from, String to) {
        Box start = canvas.box(from).orElseThrow();
        Box end = canvas.box(to).orElseThrow();
        return List.of(new Point(start.right(), start.level()), new Point(end.x(), end.level()));
    }

    private List<Point> down(String from, String to) {
        Box start = canvas.box(from).orElseThrow();
        Box end = canvas.box(to).orElseThrow();
        return List.of(
                new Point(start.across(), start.bottom()),
                new Point(start.across(), end.level()),
                new Point(end.x(), end.level()));
    }

    /** To the left of what leaves it upwards. */
    private static Box above(Box gateway, String label) {
        long height = label.length() > SHORT ? 2 * LINE : LINE;
        return new Box(gateway.across() - BROAD - 4, gateway.y() - height - 2, BROAD, height);
    }

    /** To the left of the line down, or to its right where another event hangs on the left. */
    private static Box beside(Box event, Box host) {
        long x = event.across() < host.across() ? event.x() - ASIDE : event.across() + 8;
        return new Box(x, event.bottom() - 6, ASIDE + 8, 2 * LINE);
    }

    /** Above the line into a row, where each way has a place of its own. */
    private Box corner(String from, String to) {
        return new Box(
                canvas.box(from).orElseThrow().across() + 4,
                canvas.box(to).orElseThrow().level() - LINE - 6,
                Layout.ASIDE - 6,
                LINE);
    }
}
