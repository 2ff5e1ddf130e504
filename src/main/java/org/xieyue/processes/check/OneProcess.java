package org.xieyue.processes.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** XY-108, XY-109, XY-111: one executable process that a capability declares; ids that can be told apart. */
final class OneProcess implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        List<XmlNode> processes = diagram.processes();
        if (processes.size() != 1
                || !processes.getFirst().attributeOr("isExecutable", "false").equals("true")) {
            findings.error("XY-108", diagram.root(), processes.size());
            return;
        }
        XmlNode process = processes.getFirst();
        if (around.contract(process.id()).isEmpty()) {
            findings.error(
                    "XY-109",
                    process,
                    around.vocabulary().processes().keySet().stream().sorted().toList());
        }
        Set<String> seen = new HashSet<>();
        diagram.root().all().filter(node -> !node.id().isEmpty()).forEach(node -> {
            if (!seen.add(node.id())) {
                findings.error("XY-111", node, node.id());
            }
        });
    }
}
