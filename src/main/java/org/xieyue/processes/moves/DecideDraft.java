package org.xieyue.processes.moves;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.TopAdministrators;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessDraftRow;
import org.xieyue.processes.compare.Change;
import org.xieyue.processes.moves.Schedules.Scheduled;
import org.xieyue.processes.moves.Schedules.State;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** What a reviewer needs beside the differences, and an approval that begins in a window. */
@UseCase
public class DecideDraft {

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_OPINION = 1_000;

    private final ProcessBoard board;
    private final RunningCases running;
    private final Schedules schedules;
    private final RepositoryService repository;
    private final TopAdministrators top;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail audit;

    DecideDraft(
            ProcessBoard board,
            RunningCases running,
            Schedules schedules,
            RepositoryService repository,
            TopAdministrators top,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail audit) {
        this.board = board;
        this.running = running;
        this.schedules = schedules;
        this.repository = repository;
        this.top = top;
        this.user = user;
        this.clock = clock;
        this.audit = audit;
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

    /** @param elsewhere cases on earlier versions, which the draft does not touch */
    public record Impact(List<StepImpact> steps, long cases, long elsewhere) {}

    /** An approval that waits for its window, or what became of it. */
    public record Timed(Instant from, Instant until, String state) {}

    /** Where the cases of the newest version wait, and what the draft does to these steps. */
    @Permit(Permission.EDIT_PROCESSES)
    @Transactional(readOnly = true)
    public Impact impact(ProcessDraftRow draft) {
        List<ProcessDefinition> versions = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(draft.key())
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        if (versions.isEmpty()) {
            return new Impact(List.of(), 0, 0);
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
        return new Impact(steps(now, standing, board.changes(draft.id())), runs.size(), elsewhere);
    }

    private static List<StepImpact> steps(BpmnModelInstance now, Map<String, Long> standing, List<Change> changes) {
        Map<String, Set<Change.Kind>> kinds = changes.stream()
                .filter(change -> change.file().endsWith(".bpmn"))
                .collect(Collectors.groupingBy(
                        DecideDraft::former, Collectors.mapping(Change::kind, Collectors.toSet())));
        List<StepImpact> steps = new ArrayList<>();
        for (FlowNode node : now.getModelElementsByType(FlowNode.class)) {
            Long cases = standing.get(node.getId());
            if (cases != null) {
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
        return steps;
    }

    /** A renamed element counts under the id that cases know it by. */
    private static String former(Change change) {
        return change.facet() == Change.Facet.ID ? change.before() : change.element();
    }

    /**
     * Approves a draft that begins between these times, by the business clock.
     *
     * @param draft as the reviewer has looked at it
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<DraftId> publishWithin(
            ProcessDraftRow draft, String note, String opinion, Instant from, Instant until) {
        if (!top.may(Permission.EDIT_PROCESSES)) {
            return Answer.refused("processes.onlyAtTheTop");
        }
        ProcessDraftRow now = board.drafts(draft.key()).stream()
                .filter(row -> row.id().equals(draft.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
        String why = note.isBlank() ? Objects.requireNonNullElse(now.note(), "") : note.strip();
        if (why.isBlank() || why.length() > LONGEST_NOTE) {
            return Answer.refused("processes.note", LONGEST_NOTE);
        }
        if (opinion.strip().length() > LONGEST_OPINION) {
            return Answer.refused("processes.opinion.long", LONGEST_OPINION);
        }
        if (now.mine()) {
            return Answer.refused("processes.sameAuthor", now.key());
        }
        if (!now.isWaiting() || !now.hash().equals(draft.hash())) {
            return Answer.refused(Refusal.conflict("processes.otherContent", now.key()));
        }
        if (!until.isAfter(clock.now()) || !until.isAfter(from)) {
            return Answer.refused("processes.move.window");
        }
        boolean added = schedules.add(new Scheduled(
                now.id(),
                now.key(),
                now.hash(),
                why,
                opinion.strip(),
                user.account().id(),
                from,
                until,
                State.WAITING));
        if (!added) {
            return Answer.refused(Refusal.conflict("processes.scheduledAlready", now.key()));
        }
        audit.record(
                "process.scheduled",
                "process",
                now.key(),
                Map.of("hash", now.hash(), "from", from.toString(), "until", until.toString()));
        return Answer.done(now.id());
    }

    @Permit(Permission.EDIT_PROCESSES)
    @Transactional(readOnly = true)
    public Optional<Timed> timed(DraftId draft) {
        return schedules
                .find(draft)
                .map(one -> new Timed(one.from(), one.until(), one.state().name()));
    }

    /** Takes an approval back that still waits for its window. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<DraftId> withdraw(DraftId draft) {
        if (!top.may(Permission.EDIT_PROCESSES)) {
            return Answer.refused("processes.onlyAtTheTop");
        }
        schedules.lock(draft).ifPresent(waiting -> {
            schedules.stands(draft, State.WITHDRAWN, null);
            audit.record("process.scheduleWithdrawn", "process", waiting.key(), Map.of("hash", waiting.hash()));
        });
        return Answer.done(draft);
    }
}
