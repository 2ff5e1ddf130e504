package org.xieyue.processes.moves;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.TopAdministrators;
import org.xieyue.processes.DraftRehearsal;
import org.xieyue.processes.ProcessDraftRow;
import org.xieyue.processes.moves.MoveLists.Fate;
import org.xieyue.processes.moves.MoveLists.Listed;
import org.xieyue.processes.moves.MoveView.Problem;
import org.xieyue.shared.Answer;
import org.xieyue.shared.UseCase;

/** Which running cases could follow a draft and which not: tried out before anybody publishes it, and taken back at once. */
@UseCase
@Transactional(readOnly = true)
public class RehearseMove {

    private final DraftRehearsal rehearsal;
    private final FrozenLists frozenLists;
    private final EnginePlans plans;
    private final CaseProblems problems;
    private final RepositoryService repository;
    private final TopAdministrators top;

    RehearseMove(
            DraftRehearsal rehearsal,
            FrozenLists frozenLists,
            EnginePlans plans,
            CaseProblems problems,
            RepositoryService repository,
            TopAdministrators top) {
        this.rehearsal = rehearsal;
        this.frozenLists = frozenLists;
        this.plans = plans;
        this.problems = problems;
        this.repository = repository;
        this.top = top;
    }

    /**
     * @param ready cases that would move with the plan that is proposed by itself
     * @param blocked cases that would stay
     * @param problems those that would stay and why, the first few
     */
    public record Rehearsal(int ready, int blocked, List<Problem> problems) {}

    /** For the cases of the newest version, with the plan that publishing would propose. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Rehearsal> of(ProcessDraftRow draft) {
        if (!top.may(Permission.EDIT_PROCESSES)) {
            return Answer.refused("processes.onlyAtTheTop");
        }
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(draft.key())
                .latestVersion()
                .singleResult();
        if (newest == null) {
            return Answer.done(new Rehearsal(0, 0, List.of()));
        }
        Optional<List<Listed>> tried =
                rehearsal.with(draft.id(), to -> frozenLists.rehearsed(plans.of(newest.getId(), to, Map.of())));
        return tried.map(listed -> Answer.done(told(listed, newest.getId())))
                .orElseGet(() -> Answer.refused("processes.move.noRehearsal"));
    }

    private Rehearsal told(List<Listed> listed, String definition) {
        List<Listed> blocked =
                listed.stream().filter(one -> one.fate() == Fate.BLOCKED).toList();
        return new Rehearsal(
                listed.size() - blocked.size(),
                blocked.size(),
                problems.of(blocked.stream().limit(CaseProblems.MOST).toList(), definition));
    }
}
