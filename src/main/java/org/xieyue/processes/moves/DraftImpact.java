package org.xieyue.processes.moves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessDraftRow;
import org.xieyue.processes.compare.Change;
import org.xieyue.shared.UseCase;

/** Which running cases a draft concerns. */
@UseCase
@Transactional(readOnly = true)
public class DraftImpact {

    private final ProcessBoard board;
    private final RunningCases running;
    private final FrozenLists frozenLists;
    private final RepositoryService repository;

    DraftImpact(ProcessBoard board, RunningCases running, FrozenLists frozenLists, RepositoryService repository) {
        this.board = board;
        this.running = running;
        this.frozenLists = frozenLists;
        this.repository = repository;
    }

    /**
     * @param affected what the draft does to the step where these cases wait
     */
    public record StepImpact(String step, String label, long cases, Affected affected) {}

    public enum Affected {
        UNCHANGED,
        CHANGED,
        REMOVED
    }

    /**
     * @param steps all that a case may wait at, and those where one waits
     * @param elsewhere cases on earlier versions, which the draft does not touch
     * @param list hash of the cases and where they stand
     */
    public record Impact(List<StepImpact> steps, long cases, long elsewhere, String list) {}

    /** Where the cases of the newest version wait, and what the draft does to these steps. */
    @Permit(Permission.EDIT_PROCESSES)
    public Impact of(ProcessDraftRow draft) {
        List<ProcessDefinition> versions = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(draft.key())
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        if (versions.isEmpty()) {
            return new Impact(List.of(), 0, 0, "");
        }
        var runs = running.on(versions.getFirst().getId());
        long elsewhere = versions.stream()
                .skip(1)
                .mapToLong(version -> running.on(version.getId()).size())
                .sum();
        Map<String, Long> standing = new HashMap<>();
        runs.forEach(run -> run.steps().forEach(step -> standing.merge(step, 1L, Long::sum)));
        BpmnModelInstance now =
                repository.getBpmnModelInstance(versions.getFirst().getId());
        return new Impact(
                steps(now, standing, board.changes(draft.id())),
                runs.size(),
                elsewhere,
                frozenLists.standing(versions.getFirst().getId()).hash());
    }

    private static List<StepImpact> steps(BpmnModelInstance now, Map<String, Long> standing, List<Change> changes) {
        Map<String, Set<Change.Kind>> kinds = changes.stream()
                .filter(change -> change.file().endsWith(".bpmn"))
                .collect(Collectors.groupingBy(
                        DraftImpact::former, Collectors.mapping(Change::kind, Collectors.toSet())));
        List<StepImpact> steps = new ArrayList<>();
        for (FlowNode node : now.getModelElementsByType(FlowNode.class)) {
            long cases = standing.getOrDefault(node.getId(), 0L);
            if (cases > 0 || EnginePlans.isWait(node.getElementType().getTypeName())) {
                Set<Change.Kind> changed = kinds.getOrDefault(node.getId(), Set.of());
                steps.add(new StepImpact(
                        node.getId(),
                        Objects.requireNonNullElse(node.getName(), node.getId()),
                        cases,
                        changed.contains(Change.Kind.REMOVED)
                                ? Affected.REMOVED
                                : changed.contains(Change.Kind.CHANGED) ? Affected.CHANGED : Affected.UNCHANGED));
            }
        }
        steps.sort(Comparator.comparingLong(StepImpact::cases).reversed());
        return steps;
    }

    /** A renamed element counts under the id that cases know it by. */
    private static String former(Change change) {
        return change.facet() == Change.Facet.ID ? change.before() : change.element();
    }
}
