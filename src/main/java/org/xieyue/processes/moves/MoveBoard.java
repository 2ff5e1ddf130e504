package org.xieyue.processes.moves;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.xieyue.processes.moves.Reason.Kind;
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
    private final Pilots pilots;
    private final StepNeeds needs;

    MoveBoard(
            CaseMoves moves,
            MoveLists lists,
            RunningCases running,
            EnginePlans plans,
            RepositoryService repository,
            Accounts accounts,
            CaseProblems problems,
            Pilots pilots,
            StepNeeds needs) {
        this.moves = moves;
        this.lists = lists;
        this.running = running;
        this.plans = plans;
        this.repository = repository;
        this.accounts = accounts;
        this.problems = problems;
        this.pilots = pilots;
        this.needs = needs;
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
                pilots.of(move),
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
        FittingSteps fitting = new FittingSteps(new FlowMap(old), new FlowMap(now), plan.mapping(), needs);
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
                    target == null
                            ? null
                            : new Target(target, CaseProblems.label(now, target), why(move, fitting, node, target)),
                    plan.refused().get(id),
                    id.equals(target) || move.state() != MoveState.READY ? List.of() : fitting.of(node)));
        }
        return steps;
    }

    private static List<Reason> why(Move move, FittingSteps fitting, FlowNode step, String target) {
        List<Reason> why = new ArrayList<>();
        if (target.equals(step.getId())) {
            why.add(Reason.of(Kind.SAME));
        } else if (!target.equals(move.choices().get(step.getId()))) {
            why.add(Reason.of(Kind.RENAMED));
        } else {
            why.add(Reason.of(move.reverses() == null ? Kind.CHOSEN : Kind.BACK));
        }
        why.addAll(fitting.against(step, target));
        return why;
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
