package org.xieyue.processes.check;

import java.util.List;

/** XY-403, XY-404, XY-417: every step has a label, what people do in both languages; a gateway that splits asks a question and labels its exits. */
final class LabelsSpeak implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        diagram.process()
                .filter(process -> process.label().isEmpty())
                .ifPresent(process -> findings.error("XY-403", process));
        for (XmlNode node : diagram.nodes()) {
            List<XmlNode> exits = diagram.outgoing(node);
            boolean splits = node.is("exclusiveGateway") && exits.size() > 1;
            boolean quiet = node.name().endsWith("Gateway") && !splits;
            if (node.label().isEmpty() && !quiet) {
                findings.error("XY-403", node);
            }
            if (node.is("userTask")
                    && !node.label().isEmpty()
                    && !around.vocabulary().translated().contains(node.label())
                    && node.property(EnglishLabel.PROPERTY)
                            .flatMap(EnglishLabel::of)
                            .isEmpty()) {
                findings.warning("XY-417", node);
            }
            if (splits) {
                if (!node.label().isEmpty() && !node.label().matches("(?s).*[?？]")) {
                    findings.warning("XY-404", node);
                }
                exits.stream().filter(exit -> exit.label().isEmpty()).forEach(exit -> findings.error("XY-403", exit));
            }
        }
    }
}
