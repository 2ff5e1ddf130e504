package org.xieyue.processes.moves;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
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
import org.xieyue.processes.moves.Schedules.Follow;
import org.xieyue.processes.moves.Schedules.Following;
import org.xieyue.processes.moves.Schedules.Scheduled;
import org.xieyue.processes.moves.Schedules.State;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** An approval that begins in a window. */
@UseCase
public class DecideDraft {

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_OPINION = 1_000;

    private final ProcessBoard board;
    private final FrozenLists frozenLists;
    private final Schedules schedules;
    private final RepositoryService repository;
    private final TopAdministrators top;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail audit;

    DecideDraft(
            ProcessBoard board,
            FrozenLists frozenLists,
            Schedules schedules,
            RepositoryService repository,
            TopAdministrators top,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail audit) {
        this.board = board;
        this.frozenLists = frozenLists;
        this.schedules = schedules;
        this.repository = repository;
        this.top = top;
        this.user = user;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * An approval that waits for its window, or what became of it.
     *
     * @param following what the running cases do; null when the version is for new cases only
     */
    public record Timed(
            Instant from,
            Instant until,
            String state,
            @Nullable String following) {}

    /**
     * Approves a draft that begins between these times, by the business clock.
     *
     * @param draft as the reviewer has looked at it
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<DraftId> publishWithin(
            ProcessDraftRow draft, String note, String opinion, Instant from, Instant until) {
        return publishWithin(draft, note, opinion, from, until, null);
    }

    /**
     * The same, and the cases of the present version follow at once: one, then ten, then all. If the list of cases has changed
     * until then, or one of them cannot be moved, the version begins for new cases and the move waits for a person.
     *
     * @param list as the reviewer has looked at it; null when no case follows
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<DraftId> publishWithin(
            ProcessDraftRow draft, String note, String opinion, Instant from, Instant until, @Nullable String list) {
        if (!top.may(Permission.EDIT_PROCESSES)) {
            return Answer.refused("processes.onlyAtTheTop");
        }
        ProcessDraftRow now = board.draftRow(draft.key(), draft.id());
        Optional<Refusal> objection = objection(draft, now, from, until);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        String why = note.isBlank() ? Objects.requireNonNullElse(now.note(), "") : note.strip();
        if (why.isBlank() || why.length() > LONGEST_NOTE) {
            return Answer.refused("processes.note", LONGEST_NOTE);
        }
        if (opinion.strip().length() > LONGEST_OPINION) {
            return Answer.refused("processes.opinion.long", LONGEST_OPINION);
        }
        Optional<Follow> follow = Optional.ofNullable(list).flatMap(looked -> follow(draft.key(), looked));
        if (list != null && follow.isEmpty()) {
            return Answer.refused(Refusal.conflict("processes.move.otherList"));
        }
        return approve(new Scheduled(
                now.id(),
                now.key(),
                now.lookedAt(),
                why,
                opinion.strip(),
                user.account().id(),
                from,
                until,
                State.WAITING,
                follow.orElse(null)));
    }

    /** Empty when the cases of the present version are not those that the reviewer has looked at. */
    private Optional<Follow> follow(String key, String looked) {
        ProcessDefinition present = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        return present == null || !frozenLists.standing(present.getId()).hash().equals(looked)
                ? Optional.empty()
                : Optional.of(new Follow(present.getVersion(), looked, Following.ASKED));
    }

    private Optional<Refusal> objection(ProcessDraftRow looked, ProcessDraftRow now, Instant from, Instant until) {
        if (now.mine()) {
            return Optional.of(Refusal.of("processes.sameAuthor", now.key()));
        }
        if (!now.isWaiting() || !now.hash().equals(looked.hash())) {
            return Optional.of(Refusal.conflict("processes.otherContent", now.key()));
        }
        if (now.inUse() != looked.inUse()) {
            return Optional.of(Refusal.conflict("processes.newerSince", now.inUse()));
        }
        return !until.isAfter(clock.now()) || !until.isAfter(from)
                ? Optional.of(Refusal.of("processes.move.window"))
                : Optional.empty();
    }

    private Answer<DraftId> approve(Scheduled approved) {
        if (!schedules.add(approved)) {
            return Answer.refused(Refusal.conflict("processes.scheduledAlready", approved.key()));
        }
        Follow follow = approved.follow();
        audit.record(
                "process.scheduled",
                "process",
                approved.key(),
                Map.of(
                        "hash", approved.looked().hash(),
                        "from", approved.from().toString(),
                        "until", approved.until().toString(),
                        "list", follow == null ? "" : follow.list()));
        return Answer.done(approved.draft());
    }

    @Permit(Permission.EDIT_PROCESSES)
    @Transactional(readOnly = true)
    public Optional<Timed> timed(DraftId draft) {
        return schedules
                .find(draft)
                .map(one -> new Timed(
                        one.from(),
                        one.until(),
                        one.state().name(),
                        Optional.ofNullable(one.follow())
                                .map(follow -> follow.following().name())
                                .orElse(null)));
    }

    /** Takes an approval back that still waits for its window. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<DraftId> withdraw(DraftId draft) {
        if (!top.may(Permission.EDIT_PROCESSES)) {
            return Answer.refused("processes.onlyAtTheTop");
        }
        schedules.lock(draft).ifPresent(waiting -> {
            schedules.stands(draft, State.WITHDRAWN, null);
            audit.record(
                    "process.scheduleWithdrawn",
                    "process",
                    waiting.key(),
                    Map.of("hash", waiting.looked().hash()));
        });
        return Answer.done(draft);
    }
}
