package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** People of other unions: their names are not told by typing logins, and they get neither roll nor office. */
@XieyueTest
class KeepingToOnesOwnUnionTest {

    @Autowired
    DraftBallot draft;

    @Autowired
    PrepareBallot prepareBallot;

    @Autowired
    TestPeople people;

    @Test
    void the_login_of_another_unions_worker_tells_no_name() {
        TestPeople.Organisation org = people.organisation();
        String typed = org.worker().login() + "\n" + org.otherWorker().login();
        List<Elector> roll =
                people.as(org.officer(), () -> draft.roll(org.basic(), typed)).orElseThrow();
        assertThat(roll)
                .extracting(Elector::name)
                .containsExactly(org.worker().name(), org.otherWorker().login());
        assertThat(roll.getLast().account()).isNull();
    }

    @Test
    void nobody_from_elsewhere_scrutinises_by_login_or_by_account() {
        TestPeople.Organisation org = people.organisation();
        assertThat(people.as(
                                org.officer(),
                                () -> draft.scrutineers(
                                        org.basic(), org.otherWorker().login()))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("ballots.unknown-login");
        NewBallot foreign = BallotStory.ballot(
                org, BallotMode.SECRET, List.of(BallotQuestion.yesNo("q1", "同意吗?")), 3, List.of(org.otherWorker()), 1);
        assertThat(people.as(org.officer(), () -> prepareBallot.prepare(foreign))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("ballots.stranger-scrutinises");
    }

    @Test
    void nobody_from_elsewhere_stands_on_the_roll_with_an_account() {
        TestPeople.Organisation org = people.organisation();
        NewBallot own =
                BallotStory.ballot(org, BallotMode.OPEN, List.of(BallotQuestion.yesNo("q1", "同意吗?")), 3, List.of(), 0);
        NewBallot foreign = new NewBallot(
                own.union(),
                own.title(),
                own.mode(),
                own.questions(),
                own.papers(),
                own.rule(),
                List.of(new Elector(UUID.randomUUID(), "外人", org.otherWorker().id())),
                List.of(),
                0,
                null,
                null);
        BallotId id = people.as(org.officer(), () -> prepareBallot.prepare(own)).orElseThrow();
        assertThat(people.as(org.officer(), () -> prepareBallot.revise(id, foreign))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("ballots.stranger-on-roll");
    }
}
