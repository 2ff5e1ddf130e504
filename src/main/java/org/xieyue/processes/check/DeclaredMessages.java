package org.xieyue.processes.check;

import java.util.Set;
import java.util.stream.Stream;

/** XY-306: messages are declared ones. */
final class DeclaredMessages implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        Set<String> declared =
                around.contract(diagram).map(Vocabulary.Contract::messages).orElse(Set.of());
        diagram.nodes().forEach(node -> {
            Stream<XmlNode> holders =
                    node.is("receiveTask") ? Stream.of(node) : node.children("messageEventDefinition");
            holders.map(diagram::messageName)
                    .filter(message -> !declared.contains(message))
                    .forEach(message -> findings.error("XY-306", node, message, declared));
        });
    }
}
