package org.xieyue.ballots;

import java.util.List;
import java.util.UUID;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Gives electors their voting codes: on paper or at the door by an officer, or to oneself after signing in. */
@UseCase
public class HandOutCodes {

    private final Ballots ballots;
    private final OwnBallots own;
    private final RollBook roll;
    private final CurrentUser currentUser;

    HandOutCodes(Ballots ballots, OwnBallots own, RollBook roll, CurrentUser currentUser) {
        this.ballots = ballots;
        this.own = own;
        this.roll = roll;
        this.currentUser = currentUser;
    }

    /** Their former codes are void. Whoever has taken a paper is left out of the answer. */
    @Permit(Permission.KEEP_BALLOTS)
    public Answer<List<HandedCode>> handOut(BallotId id, List<UUID> persons) {
        return own.find(id).then(ballot -> ballots.handOut(id, persons));
    }

    /** My own code; refused once I have taken my paper. */
    @Permit(Permission.SELF)
    public Answer<HandedCode> mine(BallotId id) {
        UUID person = roll.personOf(id, currentUser.account().id()).orElseThrow(NotFound::new);
        return switch (handOut(id, List.of(person))) {
            case Answer.Refused<List<HandedCode>> refused -> Answer.refused(refused.reasons());
            case Answer.Done<List<HandedCode>> done ->
                done.value().isEmpty()
                        ? Answer.refused(Refusal.conflict("ballots.paper-issued"))
                        : Answer.done(done.value().getFirst());
        };
    }
}
