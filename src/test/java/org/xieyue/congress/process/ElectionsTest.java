package org.xieyue.congress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.BallotMode;
import org.xieyue.ballots.BallotOption;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.CloseBallot;
import org.xieyue.ballots.DecisionRule;
import org.xieyue.ballots.Elector;
import org.xieyue.ballots.HandOutCodes;
import org.xieyue.ballots.HandedCode;
import org.xieyue.ballots.Majority;
import org.xieyue.ballots.NewBallot;
import org.xieyue.ballots.OpenBallot;
import org.xieyue.ballots.OptionOrder;
import org.xieyue.ballots.PrepareBallot;
import org.xieyue.ballots.Quorum;
import org.xieyue.ballots.VotingBooth;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.CongressBoard;
import org.xieyue.congress.CongressKind;
import org.xieyue.congress.CongressStory;
import org.xieyue.congress.CongressStory.Hall;
import org.xieyue.congress.DelegateRow;
import org.xieyue.congress.ElectDelegate;
import org.xieyue.congress.Election;
import org.xieyue.congress.NewDelegate;
import org.xieyue.congress.RecallDelegate;
import org.xieyue.congress.ResolutionBoard;
import org.xieyue.congress.WardElection;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** The congress elects those who bargain; a ward elects its delegate: both by ballots, and nobody types a count. */
@XieyueTest
class ElectionsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate MEETING = MONDAY.plusDays(14);

    @Autowired
    CongressStory story;

    @Autowired
    ResolutionBoard resolutions;

    @Autowired
    CongressBoard board;

    @Autowired
    ElectDelegate electDelegate;

    @Autowired
    RecallDelegate recallDelegate;

    @Autowired
    PrepareBallot prepareBallot;

    @Autowired
    OpenBallot openBallot;

    @Autowired
    HandOutCodes handOutCodes;

    @Autowired
    CloseBallot closeBallot;

    @Autowired
    VotingBooth booth;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    private TestPeople.Organisation at;
    private Hall hall;

    @BeforeEach
    void a_congress_of_thirty() {
        time.setTo(MONDAY);
        at = people.organisation("AH-HB");
        hall = story.hall(at.basic(), CongressKind.INDUSTRY, 30, 0, 100, 0);
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void negotiators_are_elected_and_read_by_whoever_relies_on_them() {
        CaseId id = story.convened(hall);
        story.done(
                hall, id, "筹备会议", "session-planned", CongressStory.plan(MEETING, "选举:职工方协商代表;3;张三、李四、王五、赵六\n表决:协商方案"));
        story.done(hall, id, "商定议题", "agenda-agree", Map.of());
        story.done(
                hall,
                id,
                "送达会议材料",
                "papers-send",
                Map.of(
                        "papers",
                        List.of(story.paper(hall, id, "candidates").toString()),
                        "meetsOn",
                        MEETING.toString(),
                        "meetsTime",
                        "09:00"));
        time.setTo(MEETING.atTime(8, 0).atZone(BusinessClock.ZONE).toInstant());
        engine.runDueJobs(id);
        story.attends(hall, id, 0, 20);
        story.done(hall, id, "会议签到", "roll-done", Map.of());
        story.officers(hall, id);
        story.done(hall, id, "发起逐项表决", "vote-open", Map.of("mode", "NAMED"));
        story.votes(hall, id, 0, 15, Map.of("q1", List.of("c1", "c2", "c4"), "q2", List.of("YES")));
        story.votes(hall, id, 15, 5, Map.of("q1", List.of("c3"), "q2", List.of("YES")));
        story.done(hall, id, "结束投票", "vote-close", Map.of());
        assertThat(people.as(hall.secretary(), () -> resolutions.elections(at.basic())))
                .as("nothing before the resolution")
                .isEmpty();
        story.done(hall, id, "签署决议", "resolution-sign", Map.of());

        List<Election> elections = people.as(hall.secretary(), () -> resolutions.elections(at.basic()));
        assertThat(elections).singleElement().satisfies(election -> {
            assertThat(election.matter()).isEqualTo("职工方协商代表");
            assertThat(election.elected()).containsExactlyInAnyOrder("张三", "李四", "赵六");
            assertThat(election.decidedOn()).isEqualTo(MEETING);
            assertThat(election.resolutionSha256()).hasSize(64);
        });
        assertThat(people.as(hall.secretary(), () -> resolutions.elections(id))).isEqualTo(elections);
        BallotId ofDelegates = Objects.requireNonNull(story.view(hall, id).ballot());
        assertThat(codes(ofDelegates, "张三")).as("delegates are no ward").containsExactly("congress.ballot-of-session");
        assertThat(people.as(hall.secretary(), () -> electDelegate.electedByBallot(hall.congress())))
                .isEmpty();
    }

    @Test
    void a_ward_elects_a_delegate_by_ballot_and_the_ballots_numbers_are_entered() {
        people.as(hall.secretary(), () -> recallDelegate.leave(hall.delegates().getLast()))
                .orElseThrow();
        BallotId ballot = wardBallot(6);
        assertThat(codes(ballot, "钱七")).as("still open").containsExactly("congress.ballot-not-counted");
        people.as(at.officer(), () -> closeBallot.close(ballot)).orElseThrow();

        assertThat(codes(ballot, "孙八")).as("one of nine").containsExactly("congress.not-elected");
        assertThat(codes(ballot, "周九")).containsExactly("congress.not-on-the-ballot");
        assertThat(people.as(hall.secretary(), () -> electDelegate.electedByBallot(hall.congress())))
                .containsExactly(new WardElection(ballot, "第一选区补选", "钱七", new NewDelegate.WardVote(9, 6, 5)));
        Hall elsewhere = story.hall(at.otherBasic(), CongressKind.INDUSTRY, 30, 0, 100, 0);
        assertThat(people.as(elsewhere.secretary(), () -> electDelegate.electedByBallot(elsewhere.congress())))
                .isEmpty();
        Account ofBoth = people.person("总秘", Role.CONGRESS_SECRETARY, at.nation());
        assertThatThrownBy(() -> people.as(
                        ofBoth, () -> electDelegate.electByBallot(elsewhere.congress(), ballot, delegate("钱七"))))
                .as("another union's ballot, even for who keeps both")
                .isInstanceOf(NotFound.class);
        assertThat(codes(ballot, "钱七")).isEmpty();
        assertThat(people.as(hall.secretary(), () -> board.delegates(hall.congress())))
                .filteredOn(row -> row.endedAs() == null)
                .hasSize(30)
                .extracting(DelegateRow::name)
                .contains("钱七");
    }

    @Test
    void a_ballot_in_which_too_few_of_the_ward_took_part_elects_nobody() {
        people.as(hall.secretary(), () -> recallDelegate.leave(hall.delegates().getLast()))
                .orElseThrow();
        BallotId ballot = wardBallot(5);
        people.as(at.officer(), () -> closeBallot.close(ballot)).orElseThrow();

        assertThat(codes(ballot, "钱七")).containsExactly("congress.not-elected");
    }

    /** Nine workers, of whom so many vote: five for the first candidate, the rest for the second. */
    private BallotId wardBallot(int votes) {
        List<Elector> roll = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            roll.add(new Elector(UUID.randomUUID(), "职工" + i, null));
        }
        BallotQuestion question = BallotQuestion.election(
                "q1",
                "补选职工代表",
                List.of(new BallotOption("c1", "钱七"), new BallotOption("c2", "孙八")),
                1,
                OptionOrder.AS_LISTED,
                "");
        NewBallot ward = new NewBallot(
                at.basic(),
                "第一选区补选",
                BallotMode.NAMED,
                List.of(question),
                List.of(),
                new DecisionRule(
                        new Quorum(2, 3, Quorum.Of.PAPERS_RETURNED, "上海市职工代表大会条例第十五条"),
                        Majority.AT_LEAST_HALF,
                        "上海市职工代表大会条例第十五条"),
                roll,
                List.of(),
                0,
                null,
                null);
        BallotId ballot =
                people.as(at.officer(), () -> prepareBallot.prepare(ward)).orElseThrow();
        people.as(at.officer(), () -> openBallot.open(ballot)).orElseThrow();
        List<HandedCode> handed = people.as(
                        at.officer(),
                        () -> handOutCodes.handOut(
                                ballot, roll.stream().map(Elector::person).toList()))
                .orElseThrow();
        for (int i = 0; i < votes; i++) {
            String code = handed.get(i).code();
            String textHash = booth.paper(ballot, code).orElseThrow().textHash();
            booth.vote(ballot, code, textHash, Map.of("q1", List.of(i < 5 ? "c1" : "c2")))
                    .orElseThrow();
        }
        return ballot;
    }

    private List<String> codes(BallotId ballot, String name) {
        Answer<?> answer =
                people.as(hall.secretary(), () -> electDelegate.electByBallot(hall.congress(), ballot, delegate(name)));
        return CongressStory.codes(answer);
    }

    private static NewDelegate delegate(String name) {
        return new NewDelegate("全体选区", name, UUID.randomUUID().toString(), null, false, false, true, MONDAY, null);
    }
}
