package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.testing.XieyueServerTest;
import tools.jackson.databind.JsonNode;

/** A voter's browser, without any account, from the paper to the archive. */
@XieyueServerTest
class VotingOverHttpTest {

    @Autowired
    BallotStory story;

    @LocalServerPort
    int port;

    @Test
    void a_secret_vote_is_cast_found_on_the_board_and_recounted() {
        Going ballot = story.secret(12);
        VoterBrowser browser =
                new VoterBrowser(port, ballot.id(), ballot.codeList().getFirst());
        JsonNode paper = browser.paper();
        assertThat(paper.at("/state").asString()).isEqualTo("OPEN");
        assertThat(paper.at("/textHash").asString())
                .isEqualTo(BallotText.hash(paper.at("/text").asString()));
        assertThat(paper.at("/openingHash").asString())
                .isEqualTo(BallotText.hash(paper.at("/opening").asString()));
        String receipt = browser.vote(Map.of("q1", List.of("YES")));
        assertThat(browser.get("/receipts/" + receipt).json().at("/state").asString())
                .isEqualTo("RECEIVED");
        assertThat(browser.get("/result").status()).as("before the count").isEqualTo(404);

        story.close(ballot);
        story.count(ballot, 2);
        assertThat(browser.get("/receipts/" + receipt).json().at("/batch").asInt())
                .isEqualTo(1);
        JsonNode result = browser.get("/result").json();
        assertThat(result.at("/questions/0/options/0/votes").asInt()).isEqualTo(1);
        assertThat(result.at("/passed").asBoolean()).isFalse();
        JsonNode board = browser.get("/board").json();
        assertThat(board.at("/heads/0/count").asInt()).isEqualTo(1);
        VoterBrowser.Answered archive = browser.get("/archive");
        assertThat(archive.status()).isEqualTo(200);
        assertThat(Verifier.fault(
                        archive.body(),
                        List.of("close:" + board.at("/closingHead").asString())))
                .isNull();
    }

    @Test
    void who_has_no_code_reads_no_paper_and_a_refusal_says_why() {
        Going ballot = story.secret(12);
        VoterBrowser stranger = new VoterBrowser(port, ballot.id(), "AAAA-AAAA");
        VoterBrowser.Answered refused = stranger.get("/paper");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/code").asString()).isEqualTo("ballots.code-unknown");
        assertThat(stranger.get("/result").status()).isEqualTo(422);
        assertThat(stranger.post("/box", Map.of("token", "AA")).status()).isEqualTo(400);
        assertThat(new VoterBrowser(port, new BallotId(java.util.UUID.randomUUID()), "AAAA")
                        .get("/board")
                        .status())
                .isEqualTo(404);
    }
}
