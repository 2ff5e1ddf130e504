package org.xieyue.ballots;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.notices.Announcements;
import org.xieyue.notices.Messages;

/**
 * Heads of the board leave our reach: they hang out for everybody in the union, and scrutineers get them as messages and by e-mail; all
 * can compare them later.
 */
@Component
class BoardWitnesses {

    private final StoredBallots ballots;
    private final Messages messages;
    private final Announcements announcements;

    BoardWitnesses(StoredBallots ballots, Messages messages, Announcements announcements) {
        this.ballots = ballots;
        this.messages = messages;
        this.announcements = announcements;
    }

    void tellOpening(StoredBallot ballot, String head) {
        tell(ballot, "ballots.opened", "0", head);
    }

    /** At the first batch and then less and less often: 1, 2, 4, 8 … */
    void tellBatch(StoredBallot ballot, int number, String head) {
        if (Integer.bitCount(number) == 1) {
            tell(ballot, "ballots.batch", Integer.toString(number), head);
        }
    }

    void tellClose(StoredBallot ballot, String head) {
        tell(ballot, "ballots.closed", "close", head);
    }

    private void tell(StoredBallot ballot, String what, String number, String head) {
        Map<String, String> args = Map.of(
                "title",
                ballot.title(),
                "number",
                number,
                "head",
                head,
                "ballot",
                ballot.id().toString());
        String key = "ballot-head/" + ballot.id() + "/" + number;
        announcements.post(ballot.union(), what, args, key);
        ballots.scrutineers(ballot.id())
                .forEach(scrutineer ->
                        messages.send(scrutineer.account(), what, args, null, key + "/" + scrutineer.account()));
    }
}
