package org.xieyue.processes.check;

import java.util.Set;
import java.util.stream.Collectors;

/** XY-112: what an element refers to lies in the same file; an editor leaves out what leads nowhere without a word. */
final class NothingDangles implements DiagramRule {

    private static final Set<String> ATTRIBUTES = Set.of(
            "sourceRef",
            "targetRef",
            "attachedToRef",
            "messageRef",
            "errorRef",
            "signalRef",
            "escalationRef",
            "processRef",
            "dataObjectRef",
            "dataStoreRef",
            "bpmnElement",
            "default");

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        Set<String> ids = diagram.root().all().map(XmlNode::id).collect(Collectors.toSet());
        diagram.root().all().forEach(node -> {
            ATTRIBUTES.stream()
                    .filter(attribute -> node.attribute(attribute).isPresent())
                    .filter(attribute -> !ids.contains(local(node.attributeOr(attribute, ""))))
                    .sorted()
                    .forEach(attribute -> findings.error("XY-112", node, node.attributeOr(attribute, "")));
            if (isReference(node.name()) && !ids.contains(local(node.text()))) {
                findings.error("XY-112", node, node.text());
            }
        });
    }

    /** Of the standard; in other namespaces names mean what their owners like. */
    private static boolean isReference(String name) {
        return name.matches("incoming|outgoing|[a-zA-Z]+Refs?") && !name.equals("structureRef");
    }

    /** Some editors write the prefix of the target's namespace before an id. */
    private static String local(String reference) {
        String plain = reference.strip();
        return plain.substring(plain.indexOf(':') + 1);
    }
}
