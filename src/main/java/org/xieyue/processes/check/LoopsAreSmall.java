package org.xieyue.processes.check;

/** XY-411: a task for many runs over a declared list or a small fixed number. */
final class LoopsAreSmall implements DiagramRule {

    static final int MOST = 200;

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        diagram.nodes()
                .forEach(node -> node.children("multiInstanceLoopCharacteristics")
                        .filter(loop -> !isBounded(loop))
                        .forEach(loop -> findings.error("XY-411", node, MOST)));
    }

    private static boolean isBounded(XmlNode loop) {
        boolean overList = loop.attribute("camunda:collection").isPresent()
                && loop.attributeOr("camunda:elementVariable", "").matches("[a-zA-Z][a-zA-Z0-9_]{0,63}");
        boolean fixed = loop.child("loopCardinality")
                .map(XmlNode::text)
                .filter(text -> text.matches("\\d{1,3}") && Integer.parseInt(text) <= MOST)
                .isPresent();
        return overList != fixed
                && (fixed || loop.child("loopCardinality").isEmpty())
                && (overList || loop.attribute("camunda:elementVariable").isEmpty());
    }
}
