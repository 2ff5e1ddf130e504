package org.xieyue.processes.moves;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.TopAdministrators;
import org.xieyue.processes.moves.CaseMoves.Move;
import org.xieyue.processes.moves.EnginePlans.Plan;
import org.xieyue.processes.moves.FrozenLists.Frozen;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Plans how running cases follow a new version: proposed from what differs, mended by a person, and frozen as a list. */
@UseCase
public class PlanMove {

    private final RepositoryService repository;
    private final EnginePlans plans;
    private final FrozenLists frozenLists;
    private final CaseMoves moves;
    private final MoveLists lists;
    private final TopAdministrators top;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail audit;

    PlanMove(
            RepositoryService repository,
            EnginePlans plans,
            FrozenLists frozenLists,
            CaseMoves moves,
            MoveLists lists,
            TopAdministrators top,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail audit) {
        this.repository = repository;
        this.plans = plans;
        this.frozenLists = frozenLists;
        this.moves = moves;
        this.lists = lists;
        this.top = top;
        this.user = user;
        this.clock = clock;
        this.audit = audit;
    }

    /** The open plan for the cases of this version; a new one to the newest version where there is none. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<MoveId> propose(String key, int from) {
        return propose(key, from, null);
    }

    /**
     * The plan back, for the cases that were moved to a version which has been undone since; all of that version's cases
     * where none was moved.
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<MoveId> proposeBack(String key, int undone) {
        return propose(
                key,
                undone,
                moves.of(key).stream()
                        .filter(move ->
                                move.to() == undone && !lists.moved(move.id()).isEmpty())
                        .max(Comparator.comparing(Move::plannedAt))
                        .orElse(null));
    }

    private Answer<MoveId> propose(String key, int from, @Nullable Move forward) {
        if (!top.may(Permission.EDIT_PROCESSES)) {
            return Answer.refused("processes.onlyAtTheTop");
        }
        moves.hold(key);
        List<ProcessDefinition> versions = versions(key);
        ProcessDefinition newest = versions.getFirst();
        ProcessDefinition old = versions.stream()
                .filter(one -> one.getVersion() == from)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (old.getVersion() == newest.getVersion()) {
            return Answer.refused("processes.move.newest", from);
        }
        Optional<Move> open = moves.of(key).stream()
                .filter(move -> move.from() == from && move.state() != MoveState.ENDED)
                .findFirst();
        if (open.isPresent() && open.get().to() == newest.getVersion()) {
            return Answer.done(open.get().id());
        }
        open.ifPresent(move -> moves.stands(move.id(), MoveState.ENDED, move.stage()));
        return Answer.done(plan(key, old, newest, forward));
    }

    private MoveId plan(String key, ProcessDefinition old, ProcessDefinition newest, @Nullable Move forward) {
        Map<String, String> choices = forward == null ? Map.of() : backwards(forward);
        Plan plan = plans.of(old.getId(), newest.getId(), choices);
        Move move = new Move(
                new MoveId(UUID.randomUUID()),
                key,
                old.getVersion(),
                newest.getVersion(),
                old.getId(),
                newest.getId(),
                choices,
                forward == null ? null : forward.id(),
                "",
                Stage.NONE,
                MoveState.READY,
                null,
                false,
                null,
                user.account().id(),
                clock.now());
        Frozen frozen = frozenLists.of(move, plan);
        moves.add(move);
        freeze(move, choices, frozen);
        return move.id();
    }

    /** What the way there led to another id leads back to where it came from. */
    private Map<String, String> backwards(Move forward) {
        Map<String, String> back = new HashMap<>();
        plans.of(forward.fromDefinition(), forward.toDefinition(), forward.choices())
                .mapping()
                .forEach((one, other) -> {
                    if (!one.equals(other) && !one.contains("#")) {
                        back.putIfAbsent(other, one);
                    }
                });
        return back;
    }

    /** Another successor for a step of the old version, or none when {@code target} is empty. The list is frozen anew. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<String> choose(MoveId id, String step, String target) {
        return change(id, move -> {
            Map<String, String> choices = new HashMap<>(move.choices());
            choices.put(step, target);
            return choices;
        });
    }

    /** A new list of what is left: cases that were skipped are tried again, and those that came meanwhile are on it. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<String> refresh(MoveId id) {
        return change(id, Move::choices);
    }

    private Answer<String> change(MoveId id, java.util.function.Function<Move, Map<String, String>> change) {
        if (!top.may(Permission.EDIT_PROCESSES)) {
            return Answer.refused("processes.onlyAtTheTop");
        }
        Move move = moves.lock(id).orElseThrow(NotFound::new);
        if (move.state() != MoveState.READY) {
            return Answer.refused(Refusal.conflict("processes.move.notNow." + move.state()));
        }
        Map<String, String> choices = change.apply(move);
        Frozen frozen = frozenLists.of(move, plans.of(move.fromDefinition(), move.toDefinition(), choices));
        freeze(move, choices, frozen);
        return Answer.done(frozen.hash());
    }

    private void freeze(Move move, Map<String, String> choices, Frozen frozen) {
        lists.list(move.id(), frozen.cases());
        moves.frozen(move.id(), choices, frozen.hash());
        moves.waitsForAPerson(move.id(), null);
        audit.record(
                "process.movePlanned",
                "process",
                move.key(),
                Map.of(
                        "move", move.id().toString(),
                        "from", String.valueOf(move.from()),
                        "to", String.valueOf(move.to()),
                        "cases", String.valueOf(frozen.cases().size()),
                        "hash", frozen.hash()));
    }

    private List<ProcessDefinition> versions(String key) {
        List<ProcessDefinition> versions = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return versions;
    }
}
