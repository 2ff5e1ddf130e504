package org.xieyue.processes.check;

import java.util.regex.Pattern;

/** XY-405: ids speak; one that an editor has made up says nothing in a log or a test. */
final class IdsSpeak implements DiagramRule {

    private static final Pattern GENERATED = Pattern.compile(
            "(Activity|Gateway|Event|StartEvent|EndEvent|Task|UserTask|ServiceTask|Process|SubProcess|CallActivity|"
                    + "IntermediateCatchEvent|BoundaryEvent|ExclusiveGateway|Message|Error)_[0-9a-z]{5,}");
    private static final Pattern PROCESS_ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern ELEMENT_ID = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]{0,63}");

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        diagram.process()
                .filter(process -> !PROCESS_ID.matcher(process.id()).matches())
                .ifPresent(process -> findings.error("XY-405", process, process.id()));
        diagram.nodes().stream()
                .filter(node -> !ELEMENT_ID.matcher(node.id()).matches()
                        || GENERATED.matcher(node.id()).matches())
                .forEach(node -> findings.error("XY-405", node, node.id()));
    }
}
