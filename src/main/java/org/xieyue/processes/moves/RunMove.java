package org.xieyue.processes.moves;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.TopAdministrators;
import org.xieyue.processes.moves.CaseMoves.Move;
import org.xieyue.processes.moves.CaseMoves.Window;
import org.xieyue.processes.moves.MoveLists.Fate;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Lets cases go, one, then ten, then all, each time at a person's word; stops and goes on. The work itself is a job's. */
@UseCase
public class RunMove {

    private final CaseMoves moves;
    private final MoveLists lists;
    private final TopAdministrators top;
    private final BusinessClock clock;
    private final AuditTrail audit;

    RunMove(CaseMoves moves, MoveLists lists, TopAdministrators top, BusinessClock clock, AuditTrail audit) {
        this.moves = moves;
        this.lists = lists;
        this.top = top;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Lets the cases of the next stage go. The same stage again changes nothing.
     *
     * @param hash of the list that the person has looked at
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Stage> start(MoveId id, String hash, Stage stage) {
        if (!top.may(Permission.EDIT_PROCESSES)) {
            return Answer.refused("processes.onlyAtTheTop");
        }
        Move move = moves.lock(id).orElseThrow(NotFound::new);
        if (!move.hash().equals(hash)) {
            return Answer.refused(Refusal.conflict("processes.move.otherList"));
        }
        if (move.state() == MoveState.RUNNING && move.stage() == stage) {
            return Answer.done(stage);
        }
        if (move.state() != MoveState.READY) {
            return Answer.refused(Refusal.conflict("processes.move.notNow." + move.state()));
        }
        Map<Fate, Integer> counts = lists.counts(id);
        if (counts.getOrDefault(Fate.READY, 0) == 0) {
            return Answer.refused("processes.move.nobodyLeft");
        }
        boolean pilotMoved = counts.getOrDefault(Fate.MOVED, 0) > 0;
        if (stage == Stage.NONE || stage.isBeyond(move.stage().next()) || (stage != Stage.ONE && !pilotMoved)) {
            return Answer.refused("processes.move.stage." + (pilotMoved ? Stage.TEN : Stage.ONE));
        }
        int released = lists.release(id, stage.more());
        moves.waitsForAPerson(id, null);
        Stage reached = stage.isBeyond(move.stage()) ? stage : move.stage();
        moves.stands(id, MoveState.RUNNING, reached);
        record("process.moveStarted", move, Map.of("stage", stage.name(), "cases", String.valueOf(released)));
        return Answer.done(stage);
    }

    /**
     * Lets one case go, then ten, then all, as whoever approved it for a window has said: without asking again between them,
     * unless one could not be moved.
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Stage> startByItself(MoveId id, String hash) {
        return start(id, hash, Stage.ONE).map(stage -> {
            moves.goesByItself(id);
            return stage;
        });
    }

    /** Stops after the cases that are just being moved. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<MoveState> pause(MoveId id) {
        return turn(id, MoveState.RUNNING, MoveState.PAUSED, "process.movePaused");
    }

    @Permit(Permission.EDIT_PROCESSES)
    public Answer<MoveState> resume(MoveId id) {
        return turn(id, MoveState.PAUSED, MoveState.RUNNING, "process.moveResumed");
    }

    /** Nobody goes on with it: what has not been moved stays on its version. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<MoveState> end(MoveId id) {
        if (!top.may(Permission.EDIT_PROCESSES)) {
            return Answer.refused("processes.onlyAtTheTop");
        }
        Move move = moves.lock(id).orElseThrow(NotFound::new);
        if (move.state() != MoveState.ENDED) {
            moves.stands(id, MoveState.ENDED, move.stage());
            record("process.moveEnded", move, Map.of());
        }
        return Answer.done(MoveState.ENDED);
    }

    /** Cases are moved between these times only; at any time when both are missing. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<MoveId> within(MoveId id, Optional<Instant> from, Optional<Instant> until) {
        if (!top.may(Permission.EDIT_PROCESSES)) {
            return Answer.refused("processes.onlyAtTheTop");
        }
        if (from.isPresent() != until.isPresent()
                || until.filter(end -> !end.isAfter(clock.now()) || !end.isAfter(from.orElse(end)))
                        .isPresent()) {
            return Answer.refused("processes.move.window");
        }
        Move move = moves.lock(id).orElseThrow(NotFound::new);
        moves.window(id, from.isPresent() ? new Window(from.get(), until.orElseThrow()) : null);
        record(
                "process.moveWindow",
                move,
                Map.of(
                        "from", from.map(Instant::toString).orElse(""),
                        "until", until.map(Instant::toString).orElse("")));
        return Answer.done(id);
    }

    private Answer<MoveState> turn(MoveId id, MoveState from, MoveState to, String action) {
        if (!top.may(Permission.EDIT_PROCESSES)) {
            return Answer.refused("processes.onlyAtTheTop");
        }
        Move move = moves.lock(id).orElseThrow(NotFound::new);
        if (move.state() == to) {
            return Answer.done(to);
        }
        if (move.state() != from) {
            return Answer.refused(Refusal.conflict("processes.move.notNow." + move.state()));
        }
        moves.stands(id, to, move.stage());
        record(action, move, Map.of());
        return Answer.done(to);
    }

    private void record(String action, Move move, Map<String, String> more) {
        Map<String, String> details = new java.util.HashMap<>(more);
        details.put("move", move.id().toString());
        details.put("hash", move.hash());
        audit.record(action, "process", move.key(), details);
    }
}
