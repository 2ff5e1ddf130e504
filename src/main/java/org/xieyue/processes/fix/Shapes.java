package org.xieyue.processes.fix;

import static org.xieyue.processes.fix.Drawing.BPMN;
import static org.xieyue.processes.fix.Drawing.BPMNDI;
import static org.xieyue.processes.fix.Drawing.DC;
import static org.xieyue.processes.fix.Drawing.DI;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Where things are drawn: finds places for what has none. */
final class Shapes {

    private static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "callActivity",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent");
    private static final long GAP = 50;
    private static final long EVENT = 36;
    private static final long GATEWAY = 50;
    private static final long WIDTH = 100;
    private static final long HEIGHT = 80;

    /** Whole numbers, as the canvas counts. */
    record Box(long x, long y, long width, long height) {

        long right() {
            return x + width;
        }

        long middle() {
            return y + height / 2;
        }
    }

    private final Drawing drawing;
    private final Map<String, Box> boxes = new HashMap<>();

    Shapes(Drawing drawing) {
        this.drawing = drawing;
        drawing.all()
                .filter(each -> BPMNDI.equals(each.getNamespaceURI())
                        && each.getLocalName().equals("BPMNShape"))
                .forEach(shape -> Drawing.first(shape, DC, "Bounds")
                        .ifPresent(bounds -> boxes.put(shape.getAttribute("bpmnElement"), box(bounds))));
    }

    Optional<Box> of(String id) {
        return Optional.ofNullable(boxes.get(id));
    }

    /** Whether everything that has no shape lies plainly in the process, where places can be found. */
    boolean canDrawAll() {
        return plane().isPresent() && undrawn().stream().allMatch(this::liesInProcess);
    }

    void drawAll() {
        List<Element> nodes = undrawn().stream()
                .filter(each -> FLOW_NODES.contains(each.getLocalName()))
                .toList();
        List<Element> flows = undrawn().stream()
                .filter(each -> each.getLocalName().equals("sequenceFlow"))
                .toList();
        long left = boxes.values().stream().mapToLong(Box::x).min().orElse(GAP);
        long top = boxes.values().stream()
                        .mapToLong(box -> box.y() + box.height())
                        .max()
                        .orElse(0)
                + GAP;
        for (Element node : nodes) {
            Box size = size(node);
            Box host = boxes.get(node.getAttribute("attachedToRef"));
            if (host != null) {
                shape(node, new Box(host.x() + 2 * EVENT / 3, host.y() + host.height() - EVENT / 2, EVENT, EVENT));
            } else {
                shape(node, new Box(left, top + (HEIGHT - size.height()) / 2, size.width(), size.height()));
                left += size.width() + GAP;
            }
        }
        flows.forEach(this::edge);
    }

    void shape(Element node, Box box) {
        Element shape = drawing.make(BPMNDI, "BPMNShape", "bpmndi");
        shape.setAttribute("id", drawing.freeId(node.getAttribute("id") + "_di"));
        shape.setAttribute("bpmnElement", node.getAttribute("id"));
        Element bounds = drawing.make(DC, "Bounds", "dc");
        bounds.setAttribute("x", String.valueOf(box.x()));
        bounds.setAttribute("y", String.valueOf(box.y()));
        bounds.setAttribute("width", String.valueOf(box.width()));
        bounds.setAttribute("height", String.valueOf(box.height()));
        shape.appendChild(bounds);
        plane().ifPresent(plane -> plane.appendChild(shape));
        boxes.put(node.getAttribute("id"), box);
    }

    /** From the right of its source to the left of its target. */
    void edge(Element flow) {
        Box from = boxes.get(flow.getAttribute("sourceRef"));
        Box to = boxes.get(flow.getAttribute("targetRef"));
        if (from == null || to == null) {
            return;
        }
        Element edge = drawing.make(BPMNDI, "BPMNEdge", "bpmndi");
        edge.setAttribute("id", drawing.freeId(flow.getAttribute("id") + "_di"));
        edge.setAttribute("bpmnElement", flow.getAttribute("id"));
        edge.appendChild(waypoint(from.right(), from.middle()));
        if (from.middle() != to.middle()) {
            long turn = from.right() + GAP / 2;
            edge.appendChild(waypoint(turn, from.middle()));
            edge.appendChild(waypoint(turn, to.middle()));
        }
        edge.appendChild(waypoint(to.x(), to.middle()));
        plane().ifPresent(plane -> plane.appendChild(edge));
    }

    /** A place of this size behind a node, below whatever is there already. */
    Box behind(String node, long width, long height) {
        Box from = boxes.getOrDefault(node, new Box(0, 0, WIDTH, HEIGHT));
        long x = from.right() + GAP;
        long y = from.middle() - height / 2;
        while (isTaken(new Box(x, y, width, height))) {
            y += height + GAP;
        }
        return new Box(x, y, width, height);
    }

    private boolean isTaken(Box wanted) {
        return boxes.entrySet().stream()
                .filter(each -> drawing.byId(each.getKey())
                        .filter(of -> !Drawing.is(of, "subProcess"))
                        .isPresent())
                .map(Map.Entry::getValue)
                .anyMatch(box -> box.x() < wanted.right()
                        && wanted.x() < box.right()
                        && box.y() < wanted.y() + wanted.height()
                        && wanted.y() < box.y() + box.height());
    }

    private List<Element> undrawn() {
        Set<String> drawn = drawing.all()
                .map(each -> each.getAttribute("bpmnElement"))
                .collect(java.util.stream.Collectors.toSet());
        List<Element> undrawn = new ArrayList<>();
        drawing.all()
                .filter(each -> BPMN.equals(each.getNamespaceURI()))
                .filter(each ->
                        FLOW_NODES.contains(each.getLocalName()) || Drawing.is(each, "sequenceFlow", "subProcess"))
                .filter(each -> !drawn.contains(each.getAttribute("id")))
                .forEach(undrawn::add);
        return undrawn;
    }

    private boolean liesInProcess(Element element) {
        return !Drawing.is(element, "subProcess")
                && element.getParentNode() instanceof Element parent
                && Drawing.is(parent, "process");
    }

    private Optional<Element> plane() {
        return drawing.all()
                .filter(each -> BPMNDI.equals(each.getNamespaceURI())
                        && each.getLocalName().equals("BPMNPlane"))
                .findFirst();
    }

    private static Box size(Element node) {
        String name = node.getLocalName();
        long side = name.endsWith("Event") ? EVENT : name.endsWith("Gateway") ? GATEWAY : 0;
        return side > 0 ? new Box(0, 0, side, side) : new Box(0, 0, WIDTH, HEIGHT);
    }

    private Element waypoint(long x, long y) {
        Element point = drawing.make(DI, "waypoint", "di");
        point.setAttribute("x", String.valueOf(x));
        point.setAttribute("y", String.valueOf(y));
        return point;
    }

    private static Box box(Element bounds) {
        return new Box(
                number(bounds.getAttribute("x")),
                number(bounds.getAttribute("y")),
                number(bounds.getAttribute("width")),
                number(bounds.getAttribute("height")));
    }

    private static long number(String text) {
        return text.matches("-?\\d{1,6}(\\.\\d+)?") ? Long.parseLong(text.replaceAll("\\..*", "")) : 0;
    }
}
