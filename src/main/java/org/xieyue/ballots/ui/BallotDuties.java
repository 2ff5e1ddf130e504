package org.xieyue.ballots.ui;

import org.springframework.stereotype.Component;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotDesk;
import org.xieyue.ballots.BallotDesks;
import org.xieyue.ballots.ChangeRoll;
import org.xieyue.ballots.NamedVotes;
import org.xieyue.ballots.PrepareBallot;
import org.xieyue.ballots.ReadPaper;
import org.xieyue.ballots.ReadProtocol;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Unions;

/** What those with a duty in a ballot do beside the voting itself, and whether the person who is signed in has one. */
@Component
record BallotDuties(
        BallotDesks desks,
        ChangeRoll changeRoll,
        ReadProtocol readProtocol,
        NamedVotes namedVotes,
        ReadPaper readPaper,
        PrepareBallot prepareBallot,
        CurrentUser user,
        Unions unions) {

    BallotDesk desk(Ballot ballot) {
        return desks.of(ballot);
    }

    /** Changes the roll, hands out and enters papers of paper. */
    boolean worksAtDesk(Ballot ballot) {
        return holds(desk(ballot).permission(), ballot);
    }

    boolean isWitness(Ballot ballot) {
        return worksAtDesk(ballot)
                || holds(Permission.KEEP_BALLOTS, ballot)
                || ballot.scrutineers().stream()
                        .anyMatch(one -> one.account().equals(user.account().id()));
    }

    private boolean holds(Permission permission, Ballot ballot) {
        return user.account().appointments().stream()
                .anyMatch(post ->
                        permission.roles().contains(post.role()) && unions.covers(post.union(), ballot.union()));
    }
}
