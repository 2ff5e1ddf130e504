package org.xieyue.processes.check;

import java.util.Set;
import java.util.TreeSet;

/** XY-205, XY-207: service tasks name declared steps, whose variables the process declares. */
final class DeclaredSteps implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        diagram.nodes("serviceTask")
                .forEach(task -> Expression.singleName(task.attributeOr("camunda:delegateExpression", ""))
                        .ifPresent(key -> around.step(key)
                                .ifPresentOrElse(
                                        step -> variables(step, task, diagram, around, findings),
                                        () -> findings.error("XY-205", task, key))));
    }

    private static void variables(
            Vocabulary.Step step, XmlNode task, Diagram diagram, Surroundings around, Findings findings) {
        around.contract(diagram).ifPresent(contract -> {
            Set<String> missing = new TreeSet<>(step.reads());
            missing.addAll(step.writes());
            missing.removeAll(contract.variables().keySet());
            missing.forEach(name -> findings.error("XY-207", task, name));
        });
    }
}
