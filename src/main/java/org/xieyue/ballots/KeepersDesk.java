package org.xieyue.ballots;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Permission;
import org.xieyue.shared.Answer;

/** The desk of ballots that belong to no meeting. */
@Component
class KeepersDesk implements BallotDesk {

    private final BallotBoard board;
    private final ChangeRoll changeRoll;
    private final EnterSheets enterSheets;

    KeepersDesk(BallotBoard board, ChangeRoll changeRoll, EnterSheets enterSheets) {
        this.board = board;
        this.changeRoll = changeRoll;
        this.enterSheets = enterSheets;
    }

    @Override
    public boolean handles(Ballot ballot) {
        return !ballot.isHeldInMeeting();
    }

    @Override
    public Permission permission() {
        return Permission.KEEP_BALLOTS;
    }

    @Override
    public List<Elector> roll(BallotId id) {
        return board.roll(id);
    }

    @Override
    public Answer<Elector> elector(BallotId id, String typed) {
        return changeRoll.elector(id, typed);
    }

    @Override
    public Answer<UUID> propose(BallotId id, RollChange.Kind kind, Elector elector, String reason) {
        return changeRoll.propose(id, kind, elector, reason);
    }

    @Override
    public Answer<Integer> handOut(BallotId id, List<UUID> persons) {
        return enterSheets.handOut(id, persons);
    }

    @Override
    public Answer<Integer> enter(BallotId id, List<Map<String, List<String>>> sheets) {
        return enterSheets.enter(id, sheets);
    }
}
