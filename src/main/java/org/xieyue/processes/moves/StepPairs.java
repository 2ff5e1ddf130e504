package org.xieyue.processes.moves;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.XmlNode;

/** Which step of one diagram is which of another, where the ids differ: as the elements say themselves ({@code formerly}). */
final class StepPairs {

    private StepPairs() {}

    /** New ids by former ones; read both ways, so that what was renamed is found again when one goes back. */
    static Map<String, String> renamed(byte[] before, byte[] after) {
        Map<String, XmlNode> old = nodes(before);
        Map<String, XmlNode> now = nodes(after);
        Map<String, String> renamed = new LinkedHashMap<>();
        now.forEach((id, node) -> node.property("formerly")
                .filter(former -> old.containsKey(former) && !now.containsKey(former) && !old.containsKey(id))
                .ifPresent(former -> renamed.put(former, id)));
        old.forEach((id, node) -> node.property("formerly")
                .filter(former -> now.containsKey(former) && !old.containsKey(former) && !now.containsKey(id))
                .ifPresent(former -> renamed.putIfAbsent(id, former)));
        return renamed;
    }

    private static Map<String, XmlNode> nodes(byte[] diagram) {
        return DiagramCheck.tree(diagram)
                .map(root -> root.all()
                        .filter(node ->
                                !node.id().isEmpty() && !Set.of("definitions").contains(node.name()))
                        .collect(Collectors.toMap(XmlNode::id, node -> node, (one, other) -> one, LinkedHashMap::new)))
                .orElseGet(LinkedHashMap::new);
    }
}
