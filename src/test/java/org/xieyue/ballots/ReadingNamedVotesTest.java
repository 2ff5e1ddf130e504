package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.identity.Role;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Who voted what: of open ballots for everybody concerned, of named ones for their keepers, of secret ones for nobody. */
@XieyueTest
class ReadingNamedVotesTest {

    @Autowired
    BallotStory story;

    @Autowired
    VotingBooth booth;

    @Autowired
    NamedVotes namedVotes;

    @Autowired
    TestPeople people;

    @Test
    void votes_of_an_open_ballot_are_read_by_everybody_concerned_after_the_count_only() {
        Going ballot = voted(BallotMode.OPEN);
        assertThatThrownBy(() -> people.as(ballot.officer(), () -> namedVotes.of(ballot.id())))
                .as("before the close")
                .isInstanceOf(NotFound.class);
        story.close(ballot);
        var worker = people.person("工", Role.WORKER, story.unionOf(ballot));
        List<NamedVotes.NamedVote> votes = people.as(worker, () -> namedVotes.of(ballot.id()));
        assertThat(votes).hasSize(3);
        assertThat(votes.stream().filter(NamedVotes.NamedVote::voted))
                .singleElement()
                .satisfies(vote -> assertThat(vote.choices()).isEqualTo(Map.of("q1", List.of("同意"))));
    }

    @Test
    void votes_of_a_ballot_by_name_are_read_by_its_keepers_only() {
        Going ballot = voted(BallotMode.NAMED);
        story.close(ballot);
        var worker = people.person("工", Role.WORKER, story.unionOf(ballot));
        assertThatThrownBy(() -> people.as(worker, () -> namedVotes.of(ballot.id())))
                .isInstanceOf(NotAllowed.class);
        assertThat(people.as(ballot.officer(), () -> namedVotes.of(ballot.id())))
                .filteredOn(NamedVotes.NamedVote::voted)
                .hasSize(1);
    }

    @Test
    void votes_of_a_secret_ballot_are_read_by_nobody() {
        Going ballot = story.secret(12);
        story.vote(ballot, ballot.codeList().getFirst(), BallotStory.YES);
        story.close(ballot);
        story.count(ballot, 2);
        assertThatThrownBy(() -> people.as(ballot.officer(), () -> namedVotes.of(ballot.id())))
                .isInstanceOf(NotFound.class);
    }

    private Going voted(BallotMode mode) {
        Going ballot = story.going(mode, 3, List.of(BallotQuestion.yesNo("q1", "同意吗?")));
        String code = ballot.codeList().getFirst();
        String hash = booth.paper(ballot.id(), code).orElseThrow().textHash();
        booth.vote(ballot.id(), code, hash, BallotStory.YES).orElseThrow();
        return ballot;
    }
}
