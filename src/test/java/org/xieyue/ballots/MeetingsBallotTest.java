package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** A ballot that belongs to a meeting: its officer hands out no paper, enters none and touches no roll past the meeting. */
@XieyueTest
class MeetingsBallotTest {

    private static final DecisionRule NO_QUORUM_OF_ITS_OWN =
            new DecisionRule(null, Majority.MORE_THAN_HALF, "企业民主管理规定");

    @Autowired
    Ballots ballots;

    @Autowired
    RollAndSheets rollAndSheets;

    @Autowired
    EnterSheets enterSheets;

    @Autowired
    ChangeRoll changeRoll;

    @Autowired
    ReadProtocol readProtocol;

    @Autowired
    BallotDesks desks;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    private TestPeople.Organisation org;
    private BallotId id;
    private final Elector first = new Elector(UUID.randomUUID(), "甲", null);

    @BeforeEach
    void a_meeting_votes() {
        org = people.organisation();
        NewBallot ballot = new NewBallot(
                org.basic(),
                "大会表决",
                BallotMode.OPEN,
                List.of(BallotQuestion.yesNo("q1", "同意吗?")),
                List.of(),
                NO_QUORUM_OF_ITS_OWN,
                List.of(first, new Elector(UUID.randomUUID(), "乙", null)),
                List.of(),
                0,
                null,
                new CaseId(UUID.randomUUID()));
        id = byTheMeeting(() -> ballots.prepare(ballot)).orElseThrow();
        byTheMeeting(() -> ballots.open(id)).orElseThrow();
    }

    private <T> Answer<T> byTheMeeting(java.util.function.Supplier<Answer<T>> work) {
        return Objects.requireNonNull(transaction.execute(status -> people.as(org.officer(), work)));
    }

    @Test
    void an_officer_hands_out_no_paper_of_paper() {
        heldInSession(people.as(org.officer(), () -> enterSheets.handOut(id, List.of(first.person()))));
        assertThat(people.as(org.officer(), () -> readProtocol.sheets(id)).handedOut())
                .isZero();
    }

    @Test
    void an_officer_enters_no_sheets_not_even_those_that_the_meeting_handed_out() {
        byTheMeeting(() -> rollAndSheets.handOut(id, List.of(first.person()))).orElseThrow();
        heldInSession(people.as(org.officer(), () -> enterSheets.enter(id, List.of(BallotStory.YES))));
        assertThat(people.as(org.officer(), () -> readProtocol.sheets(id)).entries())
                .isEmpty();
    }

    @Test
    void an_officer_proposes_no_change_of_the_roll() {
        heldInSession(people.as(org.officer(), () -> changeRoll.propose(id, RollChange.Kind.REMOVE, first, "已调离")));
        heldInSession(people.as(
                org.officer(),
                () -> changeRoll.propose(id, RollChange.Kind.ADD, new Elector(UUID.randomUUID(), "丙", null), "补选")));
        assertThat(people.as(org.officer(), () -> readProtocol.changes(id))).isEmpty();
    }

    @Test
    void without_a_desk_of_the_meeting_the_keepers_desk_refuses() {
        Ballot ballot = ballots.find(id).orElseThrow();
        assertThat(ballot.isHeldInMeeting()).isTrue();
        heldInSession(people.as(org.officer(), () -> desks.of(ballot).handOut(id, List.of(first.person()))));
    }

    @Test
    void what_the_meeting_does_takes_two_people_too() {
        UUID change = byTheMeeting(() -> rollAndSheets.propose(id, RollChange.Kind.REMOVE, first, "已调离"))
                .orElseThrow();
        assertThat(people.as(org.officer(), () -> changeRoll.sign(id, change)).reasons())
                .extracting(Refusal::code)
                .containsExactly("ballots.two-people");
        var second = people.person("另办", Role.CASE_OFFICER, org.basic());
        people.as(second, () -> changeRoll.sign(id, change)).orElseThrow();
        assertThat(people.as(second, () -> readProtocol.changes(id)))
                .singleElement()
                .satisfies(signed -> {
                    assertThat(signed.name()).isEqualTo("甲");
                    assertThat(signed.proposedBy()).isEqualTo(org.officer().name());
                    assertThat(signed.signedBy()).isEqualTo(second.name());
                    assertThat(signed.signedAt()).isNotNull();
                });
    }

    private static void heldInSession(Answer<?> answer) {
        assertThat(answer.reasons()).extracting(Refusal::code).containsExactly("ballots.held-in-session");
    }
}
