package org.xieyue.processes.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;
import org.xieyue.shared.CaseId;

/** Reads where a case stands in the engine, and moves it there. */
@Component
class TokenMoves {

    private static final String MANY = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final VersionModels versions;

    TokenMoves(RuntimeService runtime, VersionModels versions) {
        this.runtime = runtime;
        this.versions = versions;
    }

    /** What holds the case at one step: instances that run, and tokens that wait for a job before or behind it. */
    private record Held(TreeSet<String> running, TreeSet<String> waiting) {
        Held() {
            this(new TreeSet<>(), new TreeSet<>());
        }
    }

    /** One run of a case with what holds it, by element. */
    record Standing(ProcessInstance run, Map<String, Held> at) {

        /** Another one as soon as anything has moved. */
        String fingerprint() {
            TreeSet<String> tokens = new TreeSet<>();
            at.forEach((element, held) -> {
                held.running().forEach(id -> tokens.add(element + "=" + id));
                held.waiting().forEach(id -> tokens.add(element + "~" + id));
            });
            return String.join(" ", tokens);
        }

        String definitionId() {
            return run.getProcessDefinitionId();
        }
    }

    /**
     * The runs of a process in a case, of the case itself or called by it: usually one, more when the diagram calls the same
     * process several times at once.
     */
    List<Standing> standings(CaseId id, String processKey) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .processDefinitionKey(processKey)
                .list()
                .stream()
                .sorted(Comparator.comparing(ProcessInstance::getId))
                .map(run -> {
                    Map<String, Held> at = new LinkedHashMap<>();
                    collect(runtime.getActivityInstance(run.getId()), at);
                    return new Standing(run, at);
                })
                .toList();
    }

    boolean hasEnded(CaseId id) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .count()
                == 0;
    }

    private static void collect(ActivityInstance scope, Map<String, Held> at) {
        for (TransitionInstance token : scope.getChildTransitionInstances()) {
            at.computeIfAbsent(plain(token.getActivityId()), id -> new Held())
                    .waiting()
                    .add(token.getId());
        }
        for (ActivityInstance child : scope.getChildActivityInstances()) {
            if (child.getActivityId().endsWith(MANY) || isStep(child)) {
                at.computeIfAbsent(plain(child.getActivityId()), id -> new Held())
                        .running()
                        .add(child.getId());
            } else {
                collect(child, at);
            }
        }
    }

    private static boolean isStep(ActivityInstance instance) {
        return instance.getChildActivityInstances().length == 0 && instance.getChildTransitionInstances().length == 0;
    }

    private static String plain(String elementId) {
        return elementId.endsWith(MANY) ? elementId.substring(0, elementId.length() - MANY.length()) : elementId;
    }

    List<Whereabouts.Stop> stops(Standing standing) {
        return standing.at().keySet().stream()
                .map(id -> new Whereabouts.Stop(id, versions.name(standing.definitionId(), id)))
                .toList();
    }

    /**
     * Steps at which a token can be put, in the order of the diagram: what is for many runs inside one of many has no place of
     * its own.
     */
    List<Whereabouts.Stop> targets(Standing standing) {
        BpmnModelInstance model = versions.model(standing.definitionId());
        MovePath path = new MovePath(model);
        List<Whereabouts.Stop> targets = new ArrayList<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class).stream()
                .sorted(Comparator.comparingInt(path::place))
                .toList()) {
            boolean step = node instanceof Activity && !(node instanceof SubProcess && isTriggered(node));
            if ((step || node instanceof IntermediateCatchEvent) && !isWithinMany(node)) {
                targets.add(new Whereabouts.Stop(node.getId(), VersionModels.name(node)));
            }
        }
        return targets;
    }

    private static boolean isTriggered(FlowNode node) {
        return node instanceof SubProcess process && process.triggeredByEvent();
    }

    private static boolean isWithinMany(FlowNode node) {
        return node.getParentElement() instanceof SubProcess outer
                && (isMany(outer) || isTriggered(outer) || isWithinMany(outer));
    }

    private static boolean isMany(FlowNode node) {
        return node instanceof Activity activity
                && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
    }

    MovePreview preview(Standing standing, String from, String to) {
        return new MovePath(versions.model(standing.definitionId())).preview(node(standing, from), node(standing, to));
    }

    private FlowNode node(Standing standing, String id) {
        if (versions.model(standing.definitionId()).getModelElementById(id) instanceof FlowNode node) {
            return node;
        }
        throw new IllegalStateException("The diagram has no step " + id);
    }

    /**
     * Begins at the target, then gives up the step that is left. In this order what surrounds both lives on, with its
     * timers; everything else in the case is left alone, and so are its dates.
     */
    void move(Standing standing, String from, String to) {
        String target = isMany(node(standing, to)) ? to + MANY : to;
        ProcessInstanceModificationBuilder move = runtime.createProcessInstanceModification(
                        standing.run().getId())
                .startBeforeActivity(target);
        Held held = Optional.ofNullable(standing.at().get(from)).orElseGet(Held::new);
        for (String id : held.running()) {
            move = move.cancelActivityInstance(id);
        }
        for (String id : held.waiting()) {
            move = move.cancelTransitionInstance(id);
        }
        move.execute();
    }

    static boolean isAmong(List<Whereabouts.Stop> stops, String... elements) {
        return Arrays.stream(elements)
                .allMatch(element ->
                        stops.stream().anyMatch(stop -> stop.elementId().equals(element)));
    }
}
