package org.xieyue.processes.moves;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieyue.processes.CaseLabels;
import org.xieyue.processes.CaseLabels.CaseLabel;
import org.xieyue.processes.moves.CaseMoves.Move;
import org.xieyue.processes.moves.MoveLists.Fate;
import org.xieyue.processes.moves.MoveLists.Listed;
import org.xieyue.processes.moves.MoveView.Pilot;
import org.xieyue.processes.moves.RunningCases.Run;
import org.xieyue.shared.Label;

/** Which case goes first, where it stood, and where it stands once it has been moved. */
@Component
class Pilots {

    private final MoveLists lists;
    private final RunningCases running;
    private final RepositoryService repository;
    private final ObjectProvider<CaseLabels> labels;

    Pilots(MoveLists lists, RunningCases running, RepositoryService repository, ObjectProvider<CaseLabels> labels) {
        this.lists = lists;
        this.running = running;
        this.repository = repository;
        this.labels = labels;
    }

    @Nullable
    Pilot of(Move move) {
        return lists.first(move.id()).map(first -> pilot(move, first)).orElse(null);
    }

    private Pilot pilot(Move move, Listed first) {
        boolean moved = first.fate() == Fate.MOVED;
        CaseLabel label = labels.orderedStream()
                .map(known -> known.labels(List.of(first.caseId())).get(first.caseId()))
                .flatMap(found -> Optional.ofNullable(found).stream())
                .findFirst()
                .orElse(new CaseLabel("–", "–", false));
        Run frozen = new Run(first.instance(), first.caseId().value(), first.standing());
        String definition = moved ? move.toDefinition() : move.fromDefinition();
        Map<String, Run> now = running.on(definition, List.of(first.instance()));
        return new Pilot(
                label.number(),
                label.subject(),
                first.caseId().toString(),
                label.readable(),
                moved,
                steps(frozen, move.fromDefinition()),
                Optional.ofNullable(now.get(first.instance()))
                        .map(run -> steps(run, definition))
                        .orElse(List.of()));
    }

    private List<Label> steps(Run run, String definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        return run.steps().stream()
                .sorted()
                .map(step -> CaseProblems.label(model, step))
                .toList();
    }
}
