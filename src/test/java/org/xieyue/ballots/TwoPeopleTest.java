package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.ballots.VotingInSecretTest.codes;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.notices.MyMessages;
import org.xieyue.shared.Texts;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** What takes two people: changing a frozen roll, and votes on paper. */
@XieyueTest
class TwoPeopleTest {

    @Autowired
    BallotStory story;

    @Autowired
    ChangeRoll changeRoll;

    @Autowired
    EnterSheets enterSheets;

    @Autowired
    HandOutCodes handOutCodes;

    @Autowired
    CloseBallot closeBallot;

    @Autowired
    BallotBoard board;

    @Autowired
    BallotArchive archive;

    @Autowired
    VotingBooth booth;

    @Autowired
    PrepareBallot prepareBallot;

    @Autowired
    OpenBallot openBallot;

    @Autowired
    MyMessages myMessages;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    BusinessClock businessClock;

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    @Test
    void a_frozen_roll_is_changed_by_a_protocol_that_a_second_person_signs() {
        Going ballot = story.secret(12);
        BallotId id = ballot.id();
        List<UUID> persons = List.copyOf(ballot.codes().keySet());
        story.vote(ballot, ballot.codeOf(persons.get(0)), BallotStory.YES);
        Elector late = new Elector(UUID.randomUUID(), "补选代表", null);
        UUID add = people.as(ballot.officer(), () -> changeRoll.propose(id, RollChange.Kind.ADD, late, "补选当选"))
                .orElseThrow();
        assertThat(codes(people.as(ballot.officer(), () -> changeRoll.sign(id, add))))
                .as("the same person")
                .containsExactly("ballots.two-people");
        assertThat(people.as(ballot.officer(), () -> board.roll(id))).hasSize(12);
        Account scrutineer = ballot.scrutineers().getFirst();
        people.as(scrutineer, () -> changeRoll.sign(id, add)).orElseThrow();
        people.as(scrutineer, () -> changeRoll.sign(id, add)).orElseThrow();

        UUID voted = propose(ballot, persons.get(0));
        assertThat(codes(people.as(scrutineer, () -> changeRoll.sign(id, voted))))
                .containsExactly("ballots.has-paper");
        UUID gone = propose(ballot, persons.get(1));
        people.as(scrutineer, () -> changeRoll.sign(id, gone)).orElseThrow();
        assertThat(codes(booth.sign(
                        id,
                        ballot.codeOf(persons.get(1)),
                        ballot.client().textHash(),
                        ballot.client().prepare(BallotStory.NO).blindedToken())))
                .containsExactly("ballots.code-unknown");
        String code = people.as(ballot.officer(), () -> handOutCodes.handOut(id, List.of(late.person())))
                .orElseThrow()
                .getFirst()
                .code();
        story.vote(ballot, code, BallotStory.NO);

        story.close(ballot);
        BallotOutcome outcome = story.count(ballot, 2);
        assertThat(outcome.electors()).isEqualTo(12);
        assertThat(outcome.returned()).isEqualTo(2);
        assertThat(Verifier.fault(bytes(id), List.of())).isNull();
    }

    private UUID propose(Going ballot, UUID person) {
        return people.as(
                        ballot.officer(),
                        () -> changeRoll.propose(
                                ballot.id(), RollChange.Kind.REMOVE, new Elector(person, "代表", null), "已调离"))
                .orElseThrow();
    }

    @Test
    void sheets_of_paper_count_when_two_people_enter_the_same() {
        Going ballot = story.secret(12);
        BallotId id = ballot.id();
        List<UUID> persons = List.copyOf(ballot.codes().keySet());
        story.vote(ballot, ballot.codeOf(persons.get(0)), BallotStory.YES);
        assertThat(people.as(ballot.officer(), () -> enterSheets.handOut(id, persons.subList(0, 4)))
                        .orElseThrow())
                .as("one has voted already")
                .isEqualTo(3);
        assertThat(codes(booth.sign(
                        id,
                        ballot.codeOf(persons.get(1)),
                        ballot.client().textHash(),
                        ballot.client().prepare(BallotStory.NO).blindedToken())))
                .as("has a paper of paper")
                .containsExactly("ballots.paper-issued");
        List<Map<String, List<String>>> sheets =
                new ArrayList<>(List.of(BallotStory.YES, BallotStory.NO, BallotStory.YES));
        List<Map<String, List<String>>> more = new ArrayList<>(sheets);
        more.add(BallotStory.NO);
        assertThat(codes(people.as(ballot.officer(), () -> enterSheets.enter(id, more))))
                .containsExactly("ballots.too-many-sheets");
        people.as(ballot.officer(), () -> enterSheets.enter(id, sheets)).orElseThrow();
        assertThat(codes(people.as(ballot.officer(), () -> closeBallot.close(id))))
                .containsExactly("ballots.sheets-missing");

        Account second = people.person(
                "另办",
                Role.CASE_OFFICER,
                people.as(ballot.officer(), () -> board.ballot(id)).union());
        people.as(second, () -> enterSheets.enter(id, List.of(BallotStory.YES, BallotStory.YES, BallotStory.YES)))
                .orElseThrow();
        assertThat(codes(people.as(ballot.officer(), () -> closeBallot.close(id))))
                .containsExactly("ballots.sheets-differ");
        people.as(second, () -> enterSheets.enter(id, sheets)).orElseThrow();
        story.close(ballot);
        BallotOutcome outcome = story.count(ballot, 2);
        assertThat(outcome.issued()).isEqualTo(4);
        assertThat(outcome.returned()).isEqualTo(4);
        assertThat(outcome.questions().getFirst().votes("YES")).isEqualTo(3);
        assertThat(outcome.questions().getFirst().votes("NO")).isEqualTo(1);
        assertThat(Verifier.fault(bytes(id), List.of())).isNull();
    }

    @Test
    void past_its_time_a_ballot_takes_no_votes_tells_its_keeper_once_and_closes_when_the_sheets_agree() {
        TestPeople.Organisation org = people.organisation();
        NewBallot form =
                BallotStory.ballot(org, BallotMode.NAMED, List.of(BallotQuestion.yesNo("q1", "同意吗?")), 4, List.of(), 0);
        Instant end = businessClock.now().plus(Duration.ofHours(1));
        NewBallot timed = new NewBallot(
                form.union(),
                form.title(),
                form.mode(),
                form.questions(),
                form.papers(),
                form.rule(),
                form.roll(),
                List.of(),
                0,
                end,
                null);
        BallotId id =
                people.as(org.officer(), () -> prepareBallot.prepare(timed)).orElseThrow();
        people.as(org.officer(), () -> openBallot.open(id)).orElseThrow();
        List<UUID> persons = form.roll().stream().map(Elector::person).toList();
        String code = people.as(org.officer(), () -> handOutCodes.handOut(id, List.of(persons.get(1))))
                .orElseThrow()
                .getFirst()
                .code();
        String textHash = booth.paper(id, code).orElseThrow().textHash();
        people.as(org.officer(), () -> enterSheets.handOut(id, List.of(persons.get(0))))
                .orElseThrow();

        clock.advance(Duration.ofMinutes(61));
        story.timePasses();
        story.timePasses();

        assertThat(people.as(org.officer(), () -> board.ballot(id)).state()).isEqualTo(BallotState.OPEN);
        assertThat(people.as(org.officer(), () -> board.ballot(id)).isPast(businessClock.now()))
                .isTrue();
        assertThat(codes(booth.vote(id, code, textHash, BallotStory.YES))).containsExactly("ballots.closed");
        assertThat(codes(people.as(org.officer(), () -> enterSheets.handOut(id, List.of(persons.get(2))))))
                .as("nor is another paper handed out")
                .containsExactly("ballots.closed");
        assertThat(people.as(
                        org.officer(),
                        () -> myMessages.page(Texts.CHINESE, null, 20).rows()))
                .filteredOn(row -> row.text().contains("还没有由两人录入一致"))
                .as("told once, however often the job looks")
                .hasSize(1);

        Account second = people.person("另办", Role.CASE_OFFICER, org.basic());
        for (Account one : List.of(org.officer(), second)) {
            people.as(one, () -> enterSheets.enter(id, List.of(BallotStory.YES)))
                    .orElseThrow();
        }
        story.timePasses();
        assertThat(people.as(org.officer(), () -> board.ballot(id)).state()).isEqualTo(BallotState.COUNTED);
        assertThat(people.as(org.officer(), () -> board.outcome(id))
                        .orElseThrow()
                        .returned())
                .isEqualTo(1);
    }

    private byte[] bytes(BallotId id) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        archive.write(id, zip);
        return zip.toByteArray();
    }
}
