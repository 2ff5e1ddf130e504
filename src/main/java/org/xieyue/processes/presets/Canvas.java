package org.xieyue.processes.presets;

import static org.xieyue.processes.fix.Drawing.BPMNDI;
import static org.xieyue.processes.fix.Drawing.DC;
import static org.xieyue.processes.fix.Drawing.DI;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xieyue.processes.fix.Drawing;

/** The picture of a diagram, in which room can be made. */
final class Canvas {

    private final Drawing drawing;
    private final Map<String, Element> nodes = new HashMap<>();
    private final Map<String, Element> shapes = new LinkedHashMap<>();
    private final Map<String, Element> edges = new LinkedHashMap<>();

    Canvas(Drawing drawing) {
        this.drawing = drawing;
        drawing.all()
                .filter(each -> !BPMNDI.equals(each.getNamespaceURI()) && each.hasAttribute("id"))
                .forEach(each -> nodes.putIfAbsent(each.getAttribute("id"), each));
        drawing.all().filter(each -> BPMNDI.equals(each.getNamespaceURI())).forEach(each -> {
            String of = each.getAttribute("bpmnElement");
            if ("BPMNShape".equals(each.getLocalName())
                    && Drawing.first(each, DC, "Bounds").isPresent()) {
                shapes.put(of, each);
            } else if ("BPMNEdge".equals(each.getLocalName())) {
                edges.put(of, each);
            }
        });
    }

    Optional<Box> box(String id) {
        return Optional.ofNullable(shapes.get(id)).map(Canvas::box);
    }

    Map<String, Box> boxes() {
        Map<String, Box> boxes = new LinkedHashMap<>();
        shapes.forEach((id, shape) -> boxes.put(id, box(shape)));
        return boxes;
    }

    List<Point> line(String flow) {
        Element edge = edges.get(flow);
        return edge == null
                ? List.of()
                : Drawing.children(edge, DI, "waypoint").stream()
                        .map(each -> new Point(number(each, "x"), number(each, "y")))
                        .toList();
    }

    List<List<Point>> lines() {
        return edges.keySet().stream().map(this::line).toList();
    }

    List<List<Point>> linesBut(String flow) {
        return edges.keySet().stream()
                .filter(id -> !id.equals(flow))
                .map(this::line)
                .toList();
    }

    /** Whether a box lies around others: a subprocess that shows what it holds. */
    boolean isContainer(String id) {
        Element node = nodes.get(id);
        Element shape = shapes.get(id);
        return node != null
                && shape != null
                && Drawing.is(node, "subProcess")
                && !shape.getAttribute("isExpanded").equals("false");
    }

    void put(Element node, Box box, @Nullable Box label) {
        String id = node.getAttribute("id");
        nodes.put(id, node);
        Element shape = make("BPMNShape", id);
        shape.appendChild(bounds(box));
        shapes.put(id, shape);
        label(shape, label);
    }

    /** The way that a flow takes, drawn anew. */
    void draw(Element flow, List<Point> points, @Nullable Box label) {
        String id = flow.getAttribute("id");
        nodes.put(id, flow);
        Element edge = edges.get(id);
        if (edge == null) {
            edge = make("BPMNEdge", id);
            edges.put(id, edge);
        }
        Drawing.children(edge, DI, "waypoint").forEach(Drawing::remove);
        Drawing.children(edge, BPMNDI, "BPMNLabel").forEach(Drawing::remove);
        for (Point point : points) {
            Element waypoint = drawing.make(DI, "waypoint", "di");
            waypoint.setAttribute("x", String.valueOf(point.x()));
            waypoint.setAttribute("y", String.valueOf(point.y()));
            edge.appendChild(waypoint);
        }
        label(edge, label);
    }

    /** All that lies to the right of a line moves on; what holds others and lies on both sides of it becomes wider. */
    void openAcross(long line, long by) {
        open("x", "width", Box::x, Box::right, line, by);
    }

    /** The same downwards. */
    void openDown(long line, long by) {
        open("y", "height", Box::y, Box::bottom, line, by);
    }

    private void open(
            String axis, String size, ToLongFunction<Box> start, ToLongFunction<Box> end, long line, long by) {
        Map<String, Box> before = boxes();
        Map<String, Boolean> moves = new HashMap<>();
        before.forEach((id, box) -> moves.put(id, moves(id, before, start, end, line)));
        edges.forEach((id, edge) -> {
            List<Element> points = Drawing.children(edge, DI, "waypoint");
            for (int i = 0; i < points.size(); i++) {
                String held = i == 0 ? end(id, "sourceRef") : i == points.size() - 1 ? end(id, "targetRef") : "";
                boolean stretched = before.containsKey(held) && stretches(held, before.get(held), start, end, line);
                boolean moved = (before.containsKey(held) && !stretched)
                        ? Boolean.TRUE.equals(moves.get(held))
                        : number(points.get(i), axis) >= line;
                if (moved) {
                    add(points.get(i), axis, by);
                }
            }
            Drawing.first(edge, BPMNDI, "BPMNLabel")
                    .flatMap(label -> Drawing.first(label, DC, "Bounds"))
                    .filter(label -> number(label, axis) + number(label, size) / 2 >= line)
                    .ifPresent(label -> add(label, axis, by));
        });
        shapes.forEach((id, shape) -> {
            Box box = before.get(id);
            if (box != null && stretches(id, box, start, end, line)) {
                Drawing.first(shape, DC, "Bounds").ifPresent(bounds -> add(bounds, size, by));
            } else if (Boolean.TRUE.equals(moves.get(id))) {
                Drawing.first(shape, DC, "Bounds").ifPresent(bounds -> add(bounds, axis, by));
                Drawing.first(shape, BPMNDI, "BPMNLabel")
                        .flatMap(label -> Drawing.first(label, DC, "Bounds"))
                        .ifPresent(label -> add(label, axis, by));
            }
        });
    }

    private boolean moves(
            String id, Map<String, Box> boxes, ToLongFunction<Box> start, ToLongFunction<Box> end, long line) {
        Box box = boxes.get(id);
        if (box == null || stretches(id, box, start, end, line)) {
            return false;
        }
        Element node = nodes.get(id);
        String host = node == null ? "" : node.getAttribute("attachedToRef");
        Box hosts = boxes.get(host);
        boolean own = start.applyAsLong(box) + (end.applyAsLong(box) - start.applyAsLong(box)) / 2 >= line;
        return (hosts == null || stretches(host, hosts, start, end, line))
                ? own
                : start.applyAsLong(hosts) + (end.applyAsLong(hosts) - start.applyAsLong(hosts)) / 2 >= line;
    }

    private boolean stretches(
            String id, @Nullable Box box, ToLongFunction<Box> start, ToLongFunction<Box> end, long line) {
        return box != null && isContainer(id) && start.applyAsLong(box) < line && line <= end.applyAsLong(box);
    }

    private String end(String flow, String which) {
        Element element = nodes.get(flow);
        return element == null ? "" : element.getAttribute(which);
    }

    private Element make(String name, String of) {
        Element made = drawing.make(BPMNDI, name, "bpmndi");
        made.setAttribute("id", drawing.freeId(of + "_di"));
        made.setAttribute("bpmnElement", of);
        drawing.all()
                .filter(each -> BPMNDI.equals(each.getNamespaceURI()) && "BPMNPlane".equals(each.getLocalName()))
                .findFirst()
                .ifPresent(plane -> plane.appendChild(made));
        return made;
    }

    private void label(Element of, @Nullable Box box) {
        if (box != null) {
            Element label = drawing.make(BPMNDI, "BPMNLabel", "bpmndi");
            label.appendChild(bounds(box));
            of.appendChild(label);
        }
    }

    private Element bounds(Box box) {
        Element bounds = drawing.make(DC, "Bounds", "dc");
        bounds.setAttribute("x", String.valueOf(box.x()));
        bounds.setAttribute("y", String.valueOf(box.y()));
        bounds.setAttribute("width", String.valueOf(box.width()));
        bounds.setAttribute("height", String.valueOf(box.height()));
        return bounds;
    }

    private static Box box(Element shape) {
        Element bounds = Drawing.first(shape, DC, "Bounds").orElseThrow();
        return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static void add(Element of, String attribute, long by) {
        of.setAttribute(attribute, String.valueOf(number(of, attribute) + by));
    }

    private static long number(Element of, String attribute) {
        String text = of.getAttribute(attribute);
        return text.matches("-?\\d{1,9}(\\.\\d+)?") ? Long.parseLong(text.replaceAll("\\..*", "")) : 0;
    }
}
