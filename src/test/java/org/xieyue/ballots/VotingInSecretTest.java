package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.ballots.BallotStory.ABSTAIN;
import static org.xieyue.ballots.BallotStory.NO;
import static org.xieyue.ballots.BallotStory.YES;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.ballots.BallotOutcome.QuestionOutcome;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class VotingInSecretTest {

    @Autowired
    BallotStory story;

    @Autowired
    VotingBooth booth;

    @Autowired
    BoardSealer sealer;

    @Autowired
    BallotBoard board;

    @Autowired
    ScrutineerDesk desk;

    @Autowired
    TestPeople people;

    static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void from_the_opening_to_the_count() {
        Going ballot = story.secret(30);
        List<String> codes = ballot.codeList();
        for (int i = 0; i < 14; i++) {
            story.vote(ballot, codes.get(i), YES);
        }
        sealer.seal(ballot.id());
        VotingBooth.Receipt no = story.vote(ballot, codes.get(14), NO);
        VotingBooth.Receipt abstaining = story.vote(ballot, codes.get(15), ABSTAIN);
        story.vote(ballot, codes.get(16), Map.of());
        for (int i = 17; i < 20; i++) {
            story.vote(ballot, codes.get(i), YES);
        }
        assertThat(booth.find(ballot.id(), no.receipt()).state()).isEqualTo(VotingBooth.Place.RECEIVED);
        assertThat(people.as(ballot.officer(), () -> board.turnout(ballot.id())))
                .isEqualTo(new Turnout(30, 20, 20));
        assertThat(people.as(ballot.officer(), () -> board.outcome(ballot.id())))
                .as("no result before the close")
                .isEmpty();

        assertThat(story.close(ballot)).isEqualTo(BallotState.CLOSED);
        assertThat(booth.find(ballot.id(), abstaining.receipt().toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(new VotingBooth.FoundReceipt(VotingBooth.Place.ON_BOARD, 2));
        BallotOutcome outcome = story.count(ballot, 2);

        assertThat(outcome.electors()).isEqualTo(30);
        assertThat(outcome.issued()).isEqualTo(20);
        assertThat(outcome.returned()).isEqualTo(20);
        assertThat(outcome.quorumNeeded()).isEqualTo(20);
        QuestionOutcome question = outcome.questions().getFirst();
        assertThat(question.votes("YES")).isEqualTo(17);
        assertThat(question.votes("NO")).isEqualTo(1);
        assertThat(question.votes("ABSTAIN")).isEqualTo(1);
        assertThat(question.blank()).isEqualTo(1);
        assertThat(question.invalid()).isZero();
        assertThat(question.valid()).isEqualTo(19);
        assertThat(question.needed()).isEqualTo(15);
        assertThat(outcome.passed()).isTrue();
    }

    @Test
    void one_paper_and_one_vote_whatever_is_clicked() {
        Going ballot = story.secret(12);
        String code = ballot.codeList().getFirst();
        VoterClient.Prepared vote = ballot.client().prepare(YES);
        byte[] signature = story.signature(ballot, code, vote);
        assertThat(story.signature(ballot, code, vote)).as("asked again").isEqualTo(signature);
        assertThat(codes(booth.sign(
                        ballot.id(),
                        code,
                        ballot.client().textHash(),
                        ballot.client().prepare(YES).blindedToken())))
                .as("another device")
                .containsExactly("ballots.paper-issued");

        VotingBooth.Receipt receipt = story.cast(ballot, vote, signature).orElseThrow();
        assertThat(story.cast(ballot, vote, signature).orElseThrow())
                .as("sent again")
                .isEqualTo(receipt);
        VoterClient.Prepared other = new VoterClient.Prepared(
                vote.blinded(), ballot.client().prepare(NO).ciphertext());
        assertThat(codes(story.cast(ballot, other, signature))).containsExactly("ballots.token-used");

        story.close(ballot);
        assertThat(story.cast(ballot, vote, signature).orElseThrow())
                .as("sent again after the close")
                .isEqualTo(receipt);
        assertThat(codes(story.cast(ballot, other, signature))).containsExactly("ballots.token-used");
        assertThat(story.count(ballot, 2).returned()).isEqualTo(1);
    }

    @Test
    void keys_of_scrutineers_open_the_box_together_after_the_close_and_only_their_own() {
        Going ballot = story.secret(11);
        story.vote(ballot, ballot.codeList().getFirst(), YES);
        var first = ballot.scrutineers().getFirst();
        String key = Encodings.base64(ballot.keyOf(first));
        String othersKey = Encodings.base64(ballot.keyOf(ballot.scrutineers().get(1)));
        assertThat(codes(people.as(first, () -> desk.handIn(ballot.id(), key)))).containsExactly("ballots.keep-key");
        story.close(ballot);
        assertThat(codes(people.as(first, () -> desk.handIn(ballot.id(), othersKey))))
                .containsExactly("ballots.wrong-key");
        people.as(first, () -> desk.handIn(ballot.id(), key)).orElseThrow();
        assertThat(people.as(ballot.officer(), () -> board.outcome(ballot.id())))
                .as("one key of two")
                .isEmpty();
        assertThat(story.count(ballot, 3).questions().getFirst().votes("YES")).isEqualTo(1);
    }
}
