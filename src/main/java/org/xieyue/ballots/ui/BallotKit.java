package org.xieyue.ballots.ui;

import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotArchive;
import org.xieyue.ballots.BallotBoard;
import org.xieyue.ballots.BallotCertificate;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.CloseBallot;
import org.xieyue.ballots.HandOutCodes;
import org.xieyue.ballots.HandedCode;
import org.xieyue.ballots.OpenBallot;
import org.xieyue.ballots.ScrutineerDesk;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** What the parts of a ballot's page share. */
@Component
record BallotKit(
        BallotBoard board,
        OpenBallot openBallot,
        CloseBallot closeBallot,
        HandOutCodes handOutCodes,
        ScrutineerDesk desk,
        BallotDuties duties,
        BallotCertificate certificate,
        BallotArchive archive,
        CurrentUser user,
        Unions unions,
        Islands islands,
        Wording wording,
        BusinessClock clock,
        Toasts toasts) {

    /** It takes no votes any more although it is not closed. */
    boolean isPast(Ballot ballot) {
        return ballot.isPast(clock.now());
    }

    boolean keeps(Ballot ballot) {
        return user.account().appointments().stream()
                .anyMatch(post -> Permission.KEEP_BALLOTS.roles().contains(post.role())
                        && unions.covers(post.union(), ballot.union()));
    }

    boolean isScrutineer(Ballot ballot) {
        return ballot.scrutineers().stream()
                .anyMatch(
                        scrutineer -> scrutineer.account().equals(user.account().id()));
    }

    boolean seesTurnout(Ballot ballot) {
        return keeps(ballot) || isScrutineer(ballot);
    }

    /** Fetches my code and goes to the voters' page, which is not one of these screens. */
    void vote(BallotId id) {
        switch (handOutCodes.mine(id)) {
            case Answer.Refused<HandedCode> refused -> toasts.refused(refused.reasons());
            case Answer.Done<HandedCode> done ->
                UI.getCurrent().getPage().setLocation(done.value().path());
        }
    }
}
