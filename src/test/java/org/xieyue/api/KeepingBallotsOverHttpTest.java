package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.api.BallotsOverHttp.YES;
import static org.xieyue.api.BallotsOverHttp.done;
import static org.xieyue.api.BallotsOverHttp.json;
import static org.xieyue.api.BallotsOverHttp.refused;
import static org.xieyue.api.BallotsOverHttp.roll;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.VoterBrowser;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;
import tools.jackson.databind.JsonNode;

/** A ballot of one's own over HTTP, from the draft to the count, and each wrong thing on the way. */
@XieyueServerTest
class KeepingBallotsOverHttpTest {

    @Autowired
    ApiStory story;

    @LocalServerPort
    int port;

    private TestPeople.Organisation org;
    private ApiClient officer;
    private BallotsOverHttp ballots;

    @BeforeEach
    void an_officer_keeps_ballots() {
        org = story.people.organisation();
        officer = story.as(org.officer());
        ballots = new BallotsOverHttp(officer, org.basic());
    }

    @Test
    void a_secret_ballot_goes_from_the_draft_to_the_count() {
        byte[] key = new byte[32];
        new java.util.Random(7).nextBytes(key);
        Account scrutineer = story.people.person("监票", Role.WORKER, org.basic());
        ApiClient witness = story.as(scrutineer);
        String id =
                ballots.prepared(ballots.draft("SECRET", List.of(scrutineer.id().value())));
        refused(officer.post("/ballots/" + id + "/open"), 422, "ballots.key-missing");
        String shown = "/ballots/" + id + "/scrutineer-key";
        byte[] shared =
                new X25519PrivateKeyParameters(key, 0).generatePublicKey().getEncoded();
        done(witness.post(shown, json(Map.of("key", base64(shared)))));
        done(officer.post("/ballots/" + id + "/open"));
        refused(officer.put("/ballots/" + id, json(ballots.draft("SECRET", List.of()))), 409, "ballots.frozen");

        String code = ballots.codeOf(id, ballots.persons.getFirst());
        new VoterBrowser(port, new BallotId(UUID.fromString(id)), code).vote(YES);
        assertThat(done(officer.get("/ballots/" + id + "/turnout"))
                        .json()
                        .at("/returned")
                        .asInt())
                .isEqualTo(1);
        assertThat(officer.get("/ballots/" + id + "/result").status())
                .as("before the close")
                .isEqualTo(404);
        refused(witness.post(shown + "/private", json(Map.of("key", base64(key)))), 409, "ballots.keep-key");
        assertThat(done(officer.post("/ballots/" + id + "/close")).at("/state")).isEqualTo("CLOSED");

        byte[] wrong = key.clone();
        wrong[7] ^= 4;
        ApiClient.Answered wrongShare = witness.post(shown + "/private", json(Map.of("key", base64(wrong))));
        refused(wrongShare, 422, "ballots.wrong-key");
        assertThat(wrongShare.at("/detail")).contains(scrutineer.name()).contains("依据");
        assertThat(officer.get("/ballots/" + id).at("/state")).isEqualTo("CLOSED");
        done(witness.post(shown + "/private", json(Map.of("key", base64(key)))));
        JsonNode result = done(officer.get("/ballots/" + id + "/result")).json();
        assertThat(result.at("/returned").asInt()).isEqualTo(1);
        assertThat(result.at("/questions/0/options/0/votes").asInt()).isEqualTo(1);
        assertThat(officer.get("/ballots/" + id + "/named-votes").status())
                .as("a secret vote has no names")
                .isEqualTo(404);
    }

    @Test
    void a_draft_is_revised_and_cancelled_with_a_reason_only() {
        String id = ballots.prepared(ballots.draft("OPEN", List.of()));
        String code = ballots.codeOf(id, ballots.persons.getFirst());
        Map<String, Object> other = ballots.draft("OPEN", List.of());
        other.put("title", "修改后的标题");
        done(officer.put("/ballots/" + id, json(other)));
        assertThat(officer.get("/ballots/" + id).at("/title")).isEqualTo("修改后的标题");
        VoterBrowser voter = new VoterBrowser(port, new BallotId(UUID.fromString(id)), code);
        assertThat(voter.get("/paper").status())
                .as("who stays on the roll keeps the code")
                .isEqualTo(200);
        other.put("roll", roll(ballots.persons.subList(1, 4)));
        done(officer.put("/ballots/" + id, json(other)));
        assertThat(voter.get("/paper").json().at("/code").asString()).isEqualTo("ballots.code-unknown");
        refused(officer.post("/ballots/" + id + "/cancel", json(Map.of("reason", " "))), 422, "ballots.reason");
        assertThat(officer.post("/ballots/" + id + "/cancel", "{}").status()).isEqualTo(400);
        done(officer.post("/ballots/" + id + "/cancel", json(Map.of("reason", "议题撤回"))));
        assertThat(officer.get("/ballots/" + id).at("/state")).isEqualTo("CANCELLED");
        refused(officer.post("/ballots/" + id + "/open"), 409, "ballots.frozen");
    }

    @Test
    void a_delegate_twice_on_the_roll_is_refused_with_the_name() {
        Map<String, Object> draft = ballots.draft("OPEN", List.of());
        draft.put("roll", roll(List.of(ballots.persons.getFirst(), ballots.persons.getFirst())));
        ApiClient.Answered twice = officer.post("/ballots", json(draft));
        refused(twice, 422, "ballots.twice-on-roll");
        assertThat(twice.at("/detail")).contains("代表1").contains("依据");
        assertThat(officer.inEnglish().post("/ballots", json(draft)).at("/detail"))
                .contains("source");
    }

    @Test
    void wrong_votes_are_refused_with_reason_and_source_and_counted_without_the_person() {
        String id = ballots.prepared(ballots.draft("OPEN", List.of()));
        String code = ballots.codeOf(id, ballots.persons.getFirst());
        VoterBrowser voter = new VoterBrowser(port, new BallotId(UUID.fromString(id)), code);
        String late = ballots.codeOf(id, ballots.persons.getLast());
        String hash = voter.paper().at("/textHash").asString();
        wrong(voter, vote(code, hash, YES), "ballots.not-open");
        done(officer.post("/ballots/" + id + "/open"));
        wrong(voter, vote(code, hash, Map.of("q1", List.of("YES", "NO"))), "ballots.too-many-choices");
        wrong(voter, vote(code, hash, Map.of("q9", List.of("YES"))), "ballots.unknown-question");
        wrong(voter, vote(code, "0".repeat(64), YES), "ballots.text-changed");
        wrong(voter, vote("AAAA", hash, YES), "ballots.code-unknown");
        assertThat(voter.post("/votes", vote(code, hash, YES)).status()).isEqualTo(200);
        done(officer.post("/ballots/" + id + "/close"));
        wrong(voter, vote(code, hash, Map.of("q1", List.of("NO"))), "ballots.voted");
        wrong(voter, vote(late, hash, YES), "ballots.closed");

        JsonNode counts = done(officer.get("/ballots/" + id + "/refused-votes")).json();
        assertThat(counts.findValuesAsString("reason"))
                .contains(
                        "ballots.not-open",
                        "ballots.too-many-choices",
                        "ballots.unknown-question",
                        "ballots.text-changed",
                        "ballots.code-unknown",
                        "ballots.voted",
                        "ballots.closed");
        assertThat(counts.toString()).doesNotContain(code).doesNotContain("代表");
        assertThat(done(officer.get("/ballots/" + id + "/result"))
                        .json()
                        .at("/returned")
                        .asInt())
                .as("nothing is lost and nothing is added")
                .isEqualTo(1);
        JsonNode named = done(officer.get("/ballots/" + id + "/named-votes")).json();
        assertThat(named.findValuesAsString("voted").stream().filter("true"::equals))
                .hasSize(1);
        assertThat(story.as(org.otherOfficer())
                        .get("/ballots/" + id + "/refused-votes")
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, Object> vote(String code, String textHash, Map<String, List<String>> choices) {
        return Map.of("code", code, "textHash", textHash, "choices", choices);
    }

    private static void wrong(VoterBrowser voter, Map<String, Object> vote, String code) {
        VoterBrowser.Answered answer = voter.post("/votes", vote);
        assertThat(answer.status()).isIn(409, 422);
        assertThat(answer.json().at("/code").asString()).isEqualTo(code);
        assertThat(answer.json().at("/detail").asString())
                .as("reason and source")
                .contains("依据");
    }

    @Test
    void a_reading_paper_is_bound_by_its_hash_and_read_with_a_code() throws Exception {
        ApiClient.Answered kept =
                officer.upload("/ballots/papers", "union", org.basic().toString(), "草案.png", ApiStory.picture());
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        String hash = kept.at("/sha256");
        assertThat(story.as(org.otherOfficer())
                        .upload("/ballots/papers", "union", org.basic().toString(), "草案.png", ApiStory.picture())
                        .status())
                .isEqualTo(404);
        assertThat(officer.upload("/ballots/papers", "union", org.basic().toString(), "x.exe", new byte[] {'M', 'Z'})
                        .at("/code"))
                .isEqualTo("documents.type");
        Map<String, Object> draft = ballots.draft("OPEN", List.of());
        draft.put("papers", List.of(Map.of("name", "集体合同草案", "sha256", hash)));
        String id = ballots.prepared(draft);
        String elsewhere = ballots.prepared(ballots.draft("OPEN", List.of()));
        VoterBrowser voter = new VoterBrowser(
                port, new BallotId(UUID.fromString(id)), ballots.codeOf(id, ballots.persons.getFirst()));
        VoterBrowser.Answered paper = voter.get("/papers/" + hash);
        assertThat(paper.status()).isEqualTo(200);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(paper.body())))
                .isEqualTo(hash);
        assertThat(new VoterBrowser(port, new BallotId(UUID.fromString(id)), "AAAA")
                        .get("/papers/" + hash)
                        .status())
                .isEqualTo(422);
        assertThat(story.anybody().get("/ballots/" + id + "/papers/" + hash).status())
                .as("neither a code nor a token")
                .isEqualTo(403);
        assertThat(officer.get("/ballots/" + id + "/papers/" + hash).status()).isEqualTo(200);
        assertThat(officer.get("/ballots/" + elsewhere + "/papers/" + hash).status())
                .as("another ballot does not name it")
                .isEqualTo(404);
        assertThat(officer.get("/ballots/" + id + "/papers/" + "0".repeat(64)).status())
                .isEqualTo(404);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
