package org.xieyue.processes.moves;

import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.moves.CaseMoves.Move;
import org.xieyue.shared.Answer;
import org.xieyue.shared.UseCase;

/** Puts the previous version back; cases on their way to the bad one stop where they are (docs/adr/0028). */
@UseCase
public class GoBack {

    private final PublishProcess publish;
    private final CaseMoves moves;

    GoBack(PublishProcess publish, CaseMoves moves) {
        this.publish = publish;
        this.moves = moves;
    }

    /**
     * Answers the version that came of it, with the old files. The way back for the cases of the bad version is planned when
     * this is committed: what a plan does is tried out, and only what is published can be ({@link PlanMove#proposeBack}).
     *
     * @param bad the newest version; a second click is told that there is a newer one
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Integer> goBack(String key, int bad, String because) {
        return publish.goBack(key, bad, because).map(version -> {
            for (Move move : moves.of(key)) {
                if (move.to() == bad && move.state() != MoveState.ENDED) {
                    moves.stands(move.id(), MoveState.ENDED, move.stage());
                }
            }
            return version;
        });
    }
}
