package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.ballots.BallotStory.YES;
import static org.xieyue.ballots.VotingInSecretTest.codes;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedVotesTest {

    private static final BallotQuestion TWO_OF_THREE = BallotQuestion.election(
            "q2",
            "选举协商代表",
            List.of(new BallotOption("a", "张"), new BallotOption("b", "李"), new BallotOption("c", "王")),
            2,
            OptionOrder.AS_LISTED,
            "按姓氏笔画为序");

    @Autowired
    BallotStory story;

    @Autowired
    VotingBooth booth;

    @Autowired
    PrepareBallot prepareBallot;

    @Autowired
    OpenBallot openBallot;

    @Autowired
    HandOutCodes handOutCodes;

    @Autowired
    DueBallots due;

    @Autowired
    BallotBoard board;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext superuser;

    @AfterEach
    void back_to_real_time() {
        clock.reset();
    }

    @Test
    void a_thousand_bad_tokens_and_none_is_accepted(CapturedOutput log) {
        Going ballot = story.secret(12);
        Going foreign = story.secret(12);
        Random random = new Random(1);
        String code = ballot.codeList().getFirst();
        VoterClient.Prepared good = ballot.client().prepare(YES);
        byte[] signature = story.signature(ballot, code, good);
        VoterClient.Prepared abroad = foreign.client().prepare(YES);
        byte[] foreignSignature = story.signature(foreign, foreign.codeList().getFirst(), abroad);
        story.cast(foreign, abroad, foreignSignature).orElseThrow();
        int accepted = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] token = good.token().clone();
            byte[] proof = signature.clone();
            switch (i % 8) {
                case 0 -> random.nextBytes(token);
                case 1 -> random.nextBytes(proof);
                case 2 -> token[random.nextInt(token.length)] ^= (byte) (1 << random.nextInt(8));
                case 3 -> proof[random.nextInt(proof.length)] ^= (byte) (1 << random.nextInt(8));
                case 4 -> token = Arrays.copyOf(token, random.nextInt(token.length));
                case 5 -> proof = Arrays.copyOf(proof, random.nextInt(proof.length));
                case 6 -> {
                    token = abroad.token();
                    proof = foreignSignature;
                }
                default -> proof = Arrays.copyOf(proof, proof.length + 1 + random.nextInt(9));
            }
            var answer = booth.cast(
                    ballot.id(),
                    ballot.client().textHash(),
                    token,
                    proof,
                    ballot.client().seal(token, new byte[] {1, 1, 0, 0}));
            accepted += answer.isDone() ? 1 : 0;
            assertThat(codes(answer)).containsExactly("ballots.token-invalid");
        }
        assertThat(accepted).isZero();
        assertThat(people.as(ballot.officer(), () -> board.turnout(ballot.id())))
                .isEqualTo(new Turnout(12, 1, 0));
        assertThat(story.cast(ballot, good, signature).isDone())
                .as("the good one after all")
                .isTrue();
        assertThat(log.getAll())
                .as("no person in the log")
                .doesNotContain(code, ballot.codes().keySet().iterator().next().toString());
    }

    @Test
    void a_vote_before_the_opening_and_after_the_close_is_refused() {
        var org = people.organisation();
        BallotId id = people.as(
                        org.officer(),
                        () -> prepareBallot.prepare(BallotStory.ballot(
                                org, BallotMode.OPEN, List.of(BallotQuestion.yesNo("q1", "同意吗?")), 3, List.of(), 0)))
                .orElseThrow();
        UUID person = people.as(org.officer(), () -> board.roll(id)).getFirst().person();
        String code = people.as(org.officer(), () -> handOutCodes.handOut(id, List.of(person)))
                .orElseThrow()
                .getFirst()
                .code();
        VotingBooth.Paper draft = booth.paper(id, code).orElseThrow();
        assertThat(draft.state()).isEqualTo(BallotState.PREPARED);
        assertThat(codes(booth.vote(id, code, draft.textHash(), YES))).containsExactly("ballots.not-open");
        people.as(org.officer(), () -> openBallot.open(id)).orElseThrow();
        people.as(org.officer(), () -> people.as(org.officer(), () -> id));
        BallotOutcome none = closed(id, org.officer());
        assertThat(none.returned()).isZero();
        assertThat(codes(booth.vote(id, code, draft.textHash(), YES))).containsExactly("ballots.closed");
    }

    @Autowired
    CloseBallot closeBallot;

    private BallotOutcome closed(BallotId id, org.xieyue.identity.Account officer) {
        assertThat(people.as(officer, () -> closeBallot.close(id)).orElseThrow())
                .isEqualTo(BallotState.COUNTED);
        return people.as(officer, () -> board.outcome(id)).orElseThrow();
    }

    @Test
    void voting_ends_at_the_announced_time() {
        var org = people.organisation();
        NewBallot plain =
                BallotStory.ballot(org, BallotMode.NAMED, List.of(BallotQuestion.yesNo("q1", "同意吗?")), 3, List.of(), 0);
        java.time.Instant end = clockNow().plus(Duration.ofHours(1));
        NewBallot ballot = new NewBallot(
                plain.union(),
                plain.title(),
                plain.mode(),
                plain.questions(),
                plain.papers(),
                plain.rule(),
                plain.roll(),
                plain.scrutineers(),
                0,
                end,
                null);
        BallotId id =
                people.as(org.officer(), () -> prepareBallot.prepare(ballot)).orElseThrow();
        people.as(org.officer(), () -> openBallot.open(id)).orElseThrow();
        List<String> codes = people
                .as(
                        org.officer(),
                        () -> handOutCodes.handOut(
                                id, plain.roll().stream().map(Elector::person).toList()))
                .orElseThrow()
                .stream()
                .map(HandedCode::code)
                .toList();
        String hash = booth.paper(id, codes.getFirst()).orElseThrow().textHash();
        booth.vote(id, codes.getFirst(), hash, YES).orElseThrow();
        clock.advance(Duration.ofHours(2));
        assertThat(codes(booth.vote(id, codes.get(1), hash, YES))).containsExactly("ballots.closed");
        due.closeAndCount();
        assertThat(people.as(org.officer(), () -> board.outcome(id))
                        .orElseThrow()
                        .returned())
                .isEqualTo(1);
    }

    @Autowired
    org.xieyue.clock.BusinessClock business;

    private java.time.Instant clockNow() {
        return business.now();
    }

    @Test
    void too_many_choices_and_unknown_questions_or_options_are_refused_by_name() {
        Going ballot = story.going(BallotMode.NAMED, 10, List.of(BallotQuestion.yesNo("q1", "同意吗?"), TWO_OF_THREE));
        String code = ballot.codeList().getFirst();
        String hash = booth.paper(ballot.id(), code).orElseThrow().textHash();
        assertThat(codes(booth.vote(ballot.id(), code, hash, Map.of("q2", List.of("a", "b", "c")))))
                .containsExactly("ballots.too-many-choices");
        assertThat(codes(booth.vote(ballot.id(), code, hash, Map.of("q1", List.of("YES", "NO")))))
                .containsExactly("ballots.too-many-choices");
        assertThat(codes(booth.vote(ballot.id(), code, hash, Map.of("q9", List.of("YES")))))
                .containsExactly("ballots.unknown-question");
        assertThat(codes(booth.vote(ballot.id(), code, hash, Map.of("q2", List.of("x")))))
                .containsExactly("ballots.unknown-option");
        assertThat(codes(booth.vote(ballot.id(), code, "0".repeat(64), YES))).containsExactly("ballots.text-changed");
        assertThat(codes(booth.vote(ballot.id(), "0000-0000", hash, YES))).containsExactly("ballots.code-unknown");
        VotingBooth.Receipt receipt = booth.vote(ballot.id(), code, hash, Map.of("q2", List.of("a", "b")))
                .orElseThrow();
        assertThat(booth.vote(ballot.id(), code, hash, Map.of("q2", List.of("a", "b")))
                        .orElseThrow())
                .as("again")
                .isEqualTo(receipt);
        assertThat(codes(booth.vote(ballot.id(), code, hash, YES))).containsExactly("ballots.voted");
        assertThat(booth.paper(ballot.id(), code).orElseThrow().receipt()).isEqualTo(receipt.receipt());
        BallotOutcome outcome = closed(ballot.id(), ballot.officer());
        assertThat(outcome.returned()).isEqualTo(1);
        assertThat(outcome.questions().get(0).blank()).isEqualTo(1);
        assertThat(outcome.questions().get(1).votes("b")).isEqualTo(1);
        assertThat(outcome.quorumReached()).isFalse();
        assertThat(outcome.passed()).isFalse();
    }

    @Test
    void a_changed_text_a_sealed_vote_of_another_shape_and_an_over_marked_one() {
        Going ballot = story.secret(12, List.of(TWO_OF_THREE), 3, 2);
        String code = ballot.codeList().getFirst();
        VoterClient.Prepared overmarked = ballot.client().prepareMarks(new byte[] {1, 1, 1, 1});
        byte[] blind = booth.sign(ballot.id(), code, ballot.client().textHash(), overmarked.blindedToken())
                .orElseThrow();
        byte[] signature = ballot.client().signature(overmarked, blind);
        assertThat(codes(booth.cast(
                        ballot.id(), "0".repeat(64), overmarked.token(), signature, overmarked.ciphertext())))
                .containsExactly("ballots.text-changed");
        assertThat(codes(booth.cast(
                        ballot.id(),
                        ballot.client().textHash(),
                        overmarked.token(),
                        signature,
                        Arrays.copyOf(overmarked.ciphertext(), overmarked.ciphertext().length - 1))))
                .containsExactly("ballots.ciphertext-shape");
        story.cast(ballot, overmarked, signature).orElseThrow();
        VoterClient.Prepared torn = ballot.client().prepare(Map.of());
        torn.ciphertext()[40] ^= 1;
        story.cast(ballot, torn, story.signature(ballot, ballot.codeList().get(1), torn))
                .orElseThrow();
        story.close(ballot);
        BallotOutcome outcome = story.count(ballot, 2);
        assertThat(outcome.returned()).isEqualTo(2);
        assertThat(outcome.questions().getFirst().invalid())
                .as("over-marked and unreadable")
                .isEqualTo(2);
    }

    @Test
    void a_person_twice_on_the_roll_a_missing_source_and_a_missing_key_are_told_together() {
        var org = people.organisation();
        NewBallot sound = BallotStory.ballot(
                org,
                BallotMode.SECRET,
                List.of(BallotQuestion.yesNo("q1", "同意吗?")),
                3,
                List.of(org.worker(), org.secondWorker()),
                2);
        Elector one = sound.roll().getFirst();
        NewBallot flawed = new NewBallot(
                sound.union(),
                "",
                sound.mode(),
                sound.questions(),
                sound.papers(),
                new DecisionRule(null, Majority.AT_LEAST_HALF, ""),
                List.of(one, one),
                sound.scrutineers(),
                3,
                null,
                null);
        assertThat(people.as(org.officer(), () -> prepareBallot.prepare(flawed)).reasons().stream()
                        .map(Refusal::code))
                .containsExactlyInAnyOrder(
                        "ballots.title", "ballots.rule-source", "ballots.twice-on-roll", "ballots.threshold");
        BallotId id =
                people.as(org.officer(), () -> prepareBallot.prepare(sound)).orElseThrow();
        assertThat(codes(people.as(org.officer(), () -> openBallot.open(id)))).containsExactly("ballots.key-missing");
    }

    @Test
    void after_the_opening_not_even_the_database_takes_another_text() {
        Going ballot = story.going(BallotMode.OPEN, 3, List.of(BallotQuestion.yesNo("q1", "同意吗?")));
        assertThat(codes(people.as(
                        ballot.officer(),
                        () -> prepareBallot.revise(
                                ballot.id(),
                                new NewBallot(
                                        people.as(ballot.officer(), () -> board.ballot(ballot.id()))
                                                .union(),
                                        "另一标题",
                                        BallotMode.OPEN,
                                        List.of(BallotQuestion.yesNo("q1", "同意吗,")),
                                        List.of(),
                                        BallotStory.TWO_THIRDS_AND_HALF,
                                        List.of(new Elector(UUID.randomUUID(), "甲", null)),
                                        List.of(),
                                        0,
                                        null,
                                        null)))))
                .containsExactly("ballots.frozen");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> superuser.execute(
                        "update ballot set text = text || ',' where id = ?",
                        ballot.id().value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not change after its opening");
    }
}
