package org.xieyue.ballots;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.UseCase;

/**
 * Papers on paper: handed to electors who then get no electronic one, and entered after the voting by two people, each all of
 * them and without seeing the other's. The close takes them over when both entries are the same.
 */
@UseCase
public class EnterSheets {

    private final OwnBallots own;
    private final RollAndSheets rollAndSheets;

    EnterSheets(OwnBallots own, RollAndSheets rollAndSheets) {
        this.own = own;
        this.rollAndSheets = rollAndSheets;
    }

    /** Hands out papers by hand; answers how many of these persons had none before. */
    @Permit(Permission.KEEP_BALLOTS)
    public Answer<Integer> handOut(BallotId id, List<UUID> persons) {
        return own.find(id).then(ballot -> rollAndSheets.handOut(id, persons));
    }

    /**
     * Enters all sheets, in any order; entering again replaces one's own entry.
     *
     * @param all choices by question, one map a sheet
     */
    @Permit(Permission.KEEP_BALLOTS)
    public Answer<Integer> enter(BallotId id, List<Map<String, List<String>>> all) {
        return own.find(id).then(ballot -> rollAndSheets.enter(id, all));
    }
}
