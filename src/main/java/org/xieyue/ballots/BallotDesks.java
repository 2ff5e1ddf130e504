package org.xieyue.ballots;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the desk of a ballot. */
@Component
public class BallotDesks {

    private final ObjectProvider<BallotDesk> desks;
    private final ObjectProvider<KeepersDesk> keepers;

    BallotDesks(ObjectProvider<BallotDesk> desks, ObjectProvider<KeepersDesk> keepers) {
        this.desks = desks;
        this.keepers = keepers;
    }

    /** That of the keepers when no other handles it; they are then told that a meeting holds it. */
    public BallotDesk of(Ballot ballot) {
        return desks.stream().filter(desk -> desk.handles(ballot)).findFirst().orElseGet(keepers::getObject);
    }
}
