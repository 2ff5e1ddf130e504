package org.xieyue.processes.check;

/** XY-310: a business rule task asks a table of the same folder for one value. */
final class DecisionsInFolder implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        diagram.nodes("businessRuleTask").forEach(task -> {
            String decision = task.attributeOr("camunda:decisionRef", "");
            if (!around.decisions().contains(decision)
                    || !task.attributeOr("camunda:decisionRefBinding", "").equals("deployment")
                    || !task.attributeOr("camunda:mapDecisionResult", "").equals("singleEntry")
                    || task.attributeOr("camunda:resultVariable", "").isEmpty()) {
                findings.error("XY-310", task, decision, around.decisions());
            }
        });
    }
}
