package org.xieyue.processes.moves;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieyue.processes.CaseLabels;
import org.xieyue.processes.ElementLabels;
import org.xieyue.processes.moves.MoveLists.Fate;
import org.xieyue.processes.moves.MoveLists.Listed;
import org.xieyue.processes.moves.MoveView.Problem;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Label;

/** Cases that cannot move, as people know them. */
@Component
class CaseProblems {

    /** As many as one page shows. */
    static final int MOST = 200;

    private final RepositoryService repository;
    private final ObjectProvider<CaseLabels> labels;

    CaseProblems(RepositoryService repository, ObjectProvider<CaseLabels> labels) {
        this.repository = repository;
        this.labels = labels;
    }

    /** @param definition the version that they are on */
    List<Problem> of(List<Listed> listed, String definition) {
        List<CaseId> ids = listed.stream().map(Listed::caseId).toList();
        Map<CaseId, String> numbers = new HashMap<>();
        labels.orderedStream().forEach(known -> numbers.putAll(known.numbers(ids)));
        BpmnModelInstance old = repository.getBpmnModelInstance(definition);
        return listed.stream()
                .map(one -> new Problem(
                        numbers.getOrDefault(one.caseId(), "–"),
                        one.caseId().toString(),
                        Optional.ofNullable(one.reason()).orElse(Obstacle.OTHER),
                        Optional.ofNullable(one.element())
                                .map(element -> label(old, element))
                                .orElse(new Label("", "")),
                        one.fate() == Fate.SKIPPED))
                .toList();
    }

    static Label label(BpmnModelInstance model, String id) {
        return model.getModelElementById(id) instanceof FlowNode node ? ElementLabels.of(node) : new Label(id, id);
    }
}
