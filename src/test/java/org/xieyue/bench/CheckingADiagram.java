package org.xieyue.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.check.Vocabulary;

/**
 * All rules over a diagram of 300 nodes, 448 flows and their picture, compared with the version before, as at every save in
 * the studio; in turn with the bare engine, which parses the same bytes and checks them against the schema of BPMN.
 */
final class CheckingADiagram implements Benchmark {

    private static final String KEY = "bench-diagram";
    private static final int TASKS = 149;
    private static final int WARM_UP = 40;
    private static final int RUNS = 61;

    @Override
    public String name() {
        return "diagram-check";
    }

    @Override
    public Result run(Bench bench) {
        byte[] diagram = diagram().getBytes(StandardCharsets.UTF_8);
        List<Finding> findings = check(diagram);
        if (!findings.isEmpty()) {
            throw new IllegalStateException("The diagram must be valid: " + findings.getFirst());
        }
        long[] ours = new long[RUNS];
        long[] peer = new long[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            long start = System.nanoTime();
            check(diagram);
            long middle = System.nanoTime();
            parse(bench, diagram);
            long end = System.nanoTime();
            if (i >= 0) {
                ours[i] = middle - start;
                peer[i] = end - middle;
            }
        }
        System.out.printf(
                "diagram-check: %d nodes, %d KiB; slowest of %d runs %.1f ms%n",
                2 + 2 * TASKS,
                diagram.length / 1024,
                RUNS,
                Arrays.stream(ours).max().orElse(0) / 1e6);
        return Result.lessIsBetter(name(), "ms", median(ours), median(peer), "bare engine's parse");
    }

    private static List<Finding> check(byte[] diagram) {
        Vocabulary words = new Vocabulary(
                Map.of(),
                Map.of(
                        KEY,
                        new Vocabulary.Contract(
                                "bench/start", Map.of("outcome", Vocabulary.Kind.TEXT), Set.of(), Set.of())),
                Set.of("bench/check"),
                Set.of("bench/start"));
        return DiagramCheck.check(Map.of(KEY + ".bpmn", diagram), words, Map.of(), Optional.of(diagram));
    }

    private static void parse(Bench bench, byte[] diagram) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) bench.bareEngine().getProcessEngineConfiguration();
        BpmnDeployer deployer = configuration.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(BpmnDeployer.class::cast)
                .findFirst()
                .orElseThrow();
        configuration
                .getCommandExecutorTxRequired()
                .execute(context -> deployer.getBpmnParser()
                        .createParse()
                        .sourceInputStream(new ByteArrayInputStream(diagram))
                        .deployment(new DeploymentEntity())
                        .name(KEY + ".bpmn")
                        .execute());
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }

    /** Tasks in a row; after each a decision to go on or to do it again. */
    static String diagram() {
        StringBuilder nodes = new StringBuilder();
        StringBuilder flows = new StringBuilder();
        StringBuilder picture = new StringBuilder();
        nodes.append("<startEvent id=\"asked\" name=\"已提出\"><outgoing>toTask1</outgoing></startEvent>");
        shape(picture, "asked", 0, 36);
        flow(flows, picture, "toTask1", "", "asked", "task1", "");
        for (int i = 1; i <= TASKS; i++) {
            String next = i == TASKS ? "ended" : "task" + (i + 1);
            nodes.append("""
                    <userTask id="task%1$d" name="核对第%1$d项材料" camunda:formKey="bench/check" camunda:candidateGroups="CASE_OFFICER">
                    <extensionElements><camunda:properties><camunda:property name="deadline" value="5wd"/>
                    <camunda:property name="label.en" value="Check paper %1$d"/></camunda:properties></extensionElements>
                    <incoming>toTask%1$d</incoming><incoming>again%1$d</incoming><outgoing>toChoice%1$d</outgoing></userTask>
                    <exclusiveGateway id="choice%1$d" name="第%1$d项齐了吗?" default="toTask%2$d"><incoming>toChoice%1$d</incoming>
                    <outgoing>toTask%2$d</outgoing><outgoing>again%1$d</outgoing></exclusiveGateway>
                    """.formatted(i, i + 1));
            shape(picture, "task" + i, 2 * i, 100);
            shape(picture, "choice" + i, 2 * i + 1, 50);
            flow(flows, picture, "toChoice" + i, "", "task" + i, "choice" + i, "");
            flow(flows, picture, "toTask" + (i + 1), "齐了", "choice" + i, next, "");
            flow(flows, picture, "again" + i, "不齐", "choice" + i, "task" + i, "${outcome == 'RETURN'}");
        }
        nodes.append(
                "<endEvent id=\"ended\" name=\"已办结\"><incoming>toTask%d</incoming></endEvent>".formatted(TASKS + 1));
        shape(picture, "ended", 2 * TASKS + 2, 36);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                 xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                 xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                 id="benchDefinitions" targetNamespace="https://xieyue.example/bpmn">
                <process id="%s" name="三百个元素" isExecutable="true" camunda:historyTimeToLive="P30D">
                %s%s</process><bpmndi:BPMNDiagram id="picture"><bpmndi:BPMNPlane id="plane" bpmnElement="%s">
                %s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>
                """.formatted(KEY, nodes, flows, KEY, picture);
    }

    private static void shape(StringBuilder picture, String id, int column, int width) {
        picture.append("""
                <bpmndi:BPMNShape id="%1$sShape" bpmnElement="%1$s"><dc:Bounds x="%2$d" y="100" width="%3$d" height="60"/></bpmndi:BPMNShape>
                """.formatted(id, 100 + 150 * column, width));
    }

    private static void flow(
            StringBuilder flows,
            StringBuilder picture,
            String id,
            String name,
            String from,
            String to,
            String condition) {
        String label = name.isEmpty() ? "" : " name=\"" + name + "\"";
        String inside = condition.isEmpty()
                ? ""
                : "<conditionExpression xsi:type=\"tFormalExpression\">" + condition + "</conditionExpression>";
        flows.append("<sequenceFlow id=\"%s\"%s sourceRef=\"%s\" targetRef=\"%s\">%s</sequenceFlow>%n"
                .formatted(id, label, from, to, inside));
        picture.append("""
                <bpmndi:BPMNEdge id="%1$sEdge" bpmnElement="%1$s"><di:waypoint x="1" y="1"/><di:waypoint x="2" y="2"/></bpmndi:BPMNEdge>
                """.formatted(id));
    }
}
