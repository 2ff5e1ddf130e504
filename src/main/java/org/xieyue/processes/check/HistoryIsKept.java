package org.xieyue.processes.check;

/** XY-414: the process says how long its traces in the engine are kept. */
final class HistoryIsKept implements DiagramRule {

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        diagram.process()
                .filter(process ->
                        !process.attributeOr("camunda:historyTimeToLive", "").matches("P[1-9]\\d{0,4}D"))
                .ifPresent(process -> findings.error("XY-414", process));
    }
}
