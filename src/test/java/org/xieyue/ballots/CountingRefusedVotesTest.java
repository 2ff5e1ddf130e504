package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.identity.Role;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** What was not taken is counted by reason, for those with a duty in the ballot, and says nothing about anybody. */
@XieyueTest
class CountingRefusedVotesTest {

    @Autowired
    BallotStory story;

    @Autowired
    VotingBooth booth;

    @Autowired
    RefusedVotes refusedVotes;

    @Autowired
    ReadProtocol readProtocol;

    @Autowired
    TestPeople people;

    @Test
    void refused_votes_are_counted_by_reason_and_add_up_when_written_down() {
        Going ballot = story.going(BallotMode.OPEN, 3, List.of(BallotQuestion.yesNo("q1", "同意吗?")));
        String code = ballot.codeList().getFirst();
        String hash = booth.paper(ballot.id(), code).orElseThrow().textHash();
        booth.vote(ballot.id(), "AAAA", hash, BallotStory.YES);
        booth.vote(ballot.id(), code, "0".repeat(64), BallotStory.YES);
        booth.vote(ballot.id(), code, hash, Map.of("q1", List.of("YES", "NO")));
        refusedVotes.write();
        booth.vote(ballot.id(), "BBBB", hash, BallotStory.NO);
        Map<String, Long> expected =
                Map.of("ballots.code-unknown", 2L, "ballots.text-changed", 1L, "ballots.too-many-choices", 1L);
        assertThat(people.as(ballot.officer(), () -> readProtocol.refusedVotes(ballot.id())))
                .isEqualTo(expected);
        refusedVotes.write();
        assertThat(people.as(ballot.officer(), () -> readProtocol.refusedVotes(ballot.id())))
                .isEqualTo(expected);
        booth.vote(ballot.id(), code, hash, BallotStory.YES).orElseThrow();
        assertThat(people.as(ballot.officer(), () -> readProtocol.refusedVotes(ballot.id())))
                .as("what is taken is not counted")
                .isEqualTo(expected);
    }

    @Test
    void who_has_no_duty_in_the_ballot_is_not_told() {
        Going ballot = story.going(BallotMode.OPEN, 3, List.of(BallotQuestion.yesNo("q1", "同意吗?")));
        var union = people.as(ballot.officer(), () -> readProtocol.changes(ballot.id()));
        assertThat(union).isEmpty();
        var visitor = people.person("访", Role.VISITOR, story.unionOf(ballot));
        assertThatThrownBy(() -> people.as(visitor, () -> readProtocol.refusedVotes(ballot.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.as(visitor, () -> readProtocol.sheets(ballot.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.as(visitor, () -> readProtocol.pdf(ballot.id())))
                .isInstanceOf(NotFound.class);
    }
}
