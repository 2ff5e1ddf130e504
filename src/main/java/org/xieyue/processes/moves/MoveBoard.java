package org.xieyue.processes.moves;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.ElementLabels;
import org.xieyue.processes.moves.CaseMoves.Move;
import org.xieyue.processes.moves.CaseMoves.Window;
import org.xieyue.processes.moves.EnginePlans.Plan;
import org.xieyue.processes.moves.MoveLists.Fate;
import org.xieyue.processes.moves.MoveView.Step;
import org.xieyue.processes.moves.MoveView.Target;
import org.xieyue.processes.moves.RunningCases.Run;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** Moves of running cases as those see them who decide. */
@UseCase
@Transactional(readOnly = true)
public class MoveBoard {

    private final CaseMoves moves;
    private final MoveLists lists;
    private final RunningCases running;
    private final EnginePlans plans;
    private final RepositoryService repository;
    private final Accounts accounts;
    private final CaseProblems problems;

    MoveBoard(
            CaseMoves moves,
            MoveLists lists,
            RunningCases running,
            EnginePlans plans,
            RepositoryService repository,
            Accounts accounts,
            CaseProblems problems) {
        this.moves = moves;
        this.lists = lists;
        this.running = running;
        this.plans = plans;
        this.repository = repository;
        this.accounts = accounts;
        this.problems = problems;
    }

    /** Newest first. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<MoveId> of(String key) {
        return moves.of(key).stream().map(Move::id).toList();
    }

    @Permit(Permission.EDIT_PROCESSES)
    public MoveView view(MoveId id) {
        Move move = moves.find(id).orElseThrow(NotFound::new);
        Map<Fate, Integer> counts = lists.counts(id);
        Window window = move.window();
        return new MoveView(
                id,
                move.key(),
                move.from(),
                move.to(),
                move.reverses() != null,
                move.hash(),
                move.stage(),
                move.state(),
                move.unattended(),
                move.stopped(),
                next(move, counts),
                window == null ? null : window.from(),
                window == null ? null : window.until(),
                accounts.find(move.planner()).map(Account::name).orElse("–"),
                move.plannedAt(),
                move.state() == MoveState.ENDED ? List.of() : steps(move),
                problems.of(
                        lists.listed(id, EnumSet.of(Fate.BLOCKED, Fate.SKIPPED), CaseProblems.MOST),
                        move.fromDefinition()),
                counts.getOrDefault(Fate.READY, 0),
                counts.getOrDefault(Fate.BLOCKED, 0),
                counts.getOrDefault(Fate.RELEASED, 0),
                counts.getOrDefault(Fate.MOVED, 0),
                counts.getOrDefault(Fate.SKIPPED, 0));
    }

    private static @Nullable Stage next(Move move, Map<Fate, Integer> counts) {
        if (move.state() != MoveState.READY || counts.getOrDefault(Fate.READY, 0) == 0) {
            return null;
        }
        return counts.getOrDefault(Fate.MOVED, 0) == 0
                ? Stage.ONE
                : move.stage().next();
    }

    private List<Step> steps(Move move) {
        BpmnModelInstance old = repository.getBpmnModelInstance(move.fromDefinition());
        BpmnModelInstance now = repository.getBpmnModelInstance(move.toDefinition());
        Plan plan = plans.of(move.fromDefinition(), move.toDefinition(), move.choices());
        Map<String, Long> standing = standing(move.fromDefinition());
        List<Step> steps = new ArrayList<>();
        for (FlowNode node : old.getModelElementsByType(FlowNode.class)) {
            String id = node.getId();
            long cases = standing.getOrDefault(id, 0L);
            if (cases == 0 && !EnginePlans.isWait(node.getElementType().getTypeName())) {
                continue;
            }
            String target = plan.mapping().get(id);
            steps.add(new Step(
                    id,
                    ElementLabels.of(node),
                    cases,
                    target == null ? null : new Target(target, CaseProblems.label(now, target), Set.of()),
                    plan.refused().get(id),
                    target != null && target.equals(id) ? List.of() : FittingSteps.of(node, now, others(plan, id))));
        }
        return steps;
    }

    /** What takes the place of any other step. */
    private static Set<String> others(Plan plan, String step) {
        return plan.mapping().entrySet().stream()
                .filter(pair -> !pair.getKey().equals(step))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    private Map<String, Long> standing(String definition) {
        Map<String, Long> standing = new HashMap<>();
        running.on(definition).stream()
                .map(Run::steps)
                .flatMap(Set::stream)
                .forEach(step -> standing.merge(step, 1L, Long::sum));
        return standing;
    }
}
