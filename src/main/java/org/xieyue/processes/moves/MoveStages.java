package org.xieyue.processes.moves;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.audit.AuditTrail;
import org.xieyue.processes.moves.CaseMoves.Move;
import org.xieyue.processes.moves.MoveLists.Fate;

/** What follows when all cases of a stage have been dealt with. */
@Component
class MoveStages {

    private final CaseMoves moves;
    private final MoveLists lists;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    MoveStages(CaseMoves moves, MoveLists lists, AuditTrail audit, PlatformTransactionManager transactions) {
        this.moves = moves;
        this.lists = lists;
        this.audit = audit;
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * When a stage is through, a person starts the next one, or it starts by itself where that was approved and nothing was
     * skipped; when nothing is left, the move has ended.
     *
     * @return whether more cases have been let go
     */
    boolean settle(MoveId id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Move move = moves.lock(id).orElseThrow();
            Map<Fate, Integer> counts = lists.counts(id);
            if (move.state() != MoveState.RUNNING || counts.containsKey(Fate.RELEASED)) {
                return false;
            }
            if (move.unattended() && counts.containsKey(Fate.SKIPPED)) {
                stop(move, Stop.SKIPPED);
            } else if (move.unattended() && counts.containsKey(Fate.READY)) {
                goOn(move);
                return true;
            }
            boolean left = counts.keySet().stream().anyMatch(fate -> fate != Fate.MOVED);
            moves.stands(id, left ? MoveState.READY : MoveState.ENDED, move.stage());
            return false;
        }));
    }

    /** It does not go on by itself: a person looks at it. */
    void stop(Move move, Stop because) {
        moves.waitsForAPerson(move.id(), because);
        audit.record(
                "process.moveStopped",
                "process",
                move.key(),
                Map.of("move", move.id().toString(), "hash", move.hash(), "because", because.name()));
    }

    private void goOn(Move move) {
        Stage next = move.stage().next();
        int released = lists.release(move.id(), next.more());
        moves.stands(move.id(), MoveState.RUNNING, next);
        audit.record(
                "process.moveStarted",
                "process",
                move.key(),
                Map.of(
                        "move", move.id().toString(),
                        "hash", move.hash(),
                        "stage", next.name(),
                        "cases", String.valueOf(released)));
    }
}
