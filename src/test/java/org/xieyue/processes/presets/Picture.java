package org.xieyue.processes.presets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.XmlNode;

/** What lies where in a diagram, for tests. */
public final class Picture {

    private final Map<String, Box> boxes = new HashMap<>();
    private final Map<String, XmlNode> nodes = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    private Picture() {}

    public static Picture of(byte[] diagram) {
        Picture picture = new Picture();
        XmlNode root = DiagramCheck.tree(diagram).orElseThrow();
        root.all()
                .filter(node -> !node.is("bpmndi:BPMNShape", "bpmndi:BPMNEdge"))
                .forEach(node -> {
                    picture.nodes.putIfAbsent(node.id(), node);
                    node.children().forEach(child -> picture.parents.putIfAbsent(child.id(), node.id()));
                });
        root.all()
                .filter(node -> node.is("bpmndi:BPMNShape"))
                .forEach(shape -> shape.child("dc:Bounds")
                        .ifPresent(bounds -> picture.boxes.put(
                                shape.attributeOr("bpmnElement", ""),
                                new Box(
                                        number(bounds, "x"),
                                        number(bounds, "y"),
                                        number(bounds, "width"),
                                        number(bounds, "height")))));
        return picture;
    }

    public List<String> flows() {
        return nodes.values().stream()
                .filter(node -> node.is("sequenceFlow"))
                .map(XmlNode::id)
                .sorted()
                .toList();
    }

    public Set<String> ids() {
        return nodes.keySet();
    }

    /** What cases go through. */
    public Set<String> nodes() {
        return nodes.values().stream()
                .filter(node -> node.name().matches(".*(Task|Gateway|Event)|callActivity"))
                .map(XmlNode::id)
                .collect(Collectors.toSet());
    }

    /** Pairs of shapes of which one lies on the other, and shapes that do not lie within what holds them. */
    public Set<String> clashes() {
        Set<String> clashes = new TreeSet<>();
        boxes.forEach((one, box) -> boxes.forEach((other, at) -> {
            if (one.compareTo(other) < 0 && box.meets(at) && !belong(one, other) && !belong(other, one)) {
                clashes.add(one + " on " + other);
            }
        }));
        boxes.forEach((id, box) -> {
            Box holds = boxes.get(parents.getOrDefault(id, ""));
            if (holds != null
                    && (box.x() < holds.x()
                            || box.y() < holds.y()
                            || box.right() > holds.right()
                            || box.bottom() > holds.bottom())) {
                clashes.add(id + " out of " + parents.get(id));
            }
        });
        return clashes;
    }

    private boolean belong(String inner, String outer) {
        XmlNode node = nodes.get(inner);
        if (node == null) {
            return false;
        }
        String parent = parents.getOrDefault(inner, "");
        return node.attributeOr("attachedToRef", "").equals(outer)
                || parent.equals(outer)
                || (!parent.isEmpty() && belong(parent, outer));
    }

    private static long number(XmlNode bounds, String name) {
        return Long.parseLong(bounds.attributeOr(name, "0").replaceAll("\\..*", ""));
    }
}
