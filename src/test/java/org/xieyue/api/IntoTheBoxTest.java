package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.ballots.BallotStory;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.ballots.VoterClient;
import org.xieyue.testing.XieyueServerTest;
import tools.jackson.databind.json.JsonMapper;

/** The short way of a sealed vote past the controllers: as strict as the long one, and open to nothing else. */
@XieyueServerTest
class IntoTheBoxTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A request that says what it accepts takes the long way. */
    private static final String LONG_WAY = "application/json";

    @Autowired
    ApiStory story;

    @Autowired
    BallotStory ballots;

    @Autowired
    MeterRegistry meters;

    ApiClient anybody;
    Going ballot;

    @BeforeEach
    void an_open_ballot() {
        anybody = story.anybody();
        ballot = ballots.secret(12);
    }

    private String box() {
        return "/ballots/" + ballot.id() + "/box";
    }

    private Map<String, String> vote(int voter) {
        VoterClient.Prepared prepared = ballot.client().prepare(BallotStory.YES);
        byte[] signature = ballots.signature(ballot, ballot.codeList().get(voter), prepared);
        return new TreeMap<>(Map.of(
                "textHash", ballot.client().textHash(),
                "token", base64(prepared.token()),
                "signature", base64(signature),
                "ciphertext", base64(prepared.ciphertext())));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    private static Map<String, List<String>> headers(ApiClient.Answered answered) {
        Map<String, List<String>> headers = new TreeMap<>();
        answered.response().headers().map().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!Set.of("date", "content-length", "transfer-encoding", "connection", "keep-alive", "vary")
                    .contains(lower)) {
                headers.put(lower, values);
            }
        });
        return headers;
    }

    /** Sends it both ways and answers what came back, which is the same. */
    private ApiClient.Answered bothWays(ApiClient client, String path, String body) {
        ApiClient.Answered shortWay = client.post(path, body);
        ApiClient.Answered longWay = client.with("Accept", LONG_WAY).post(path, body);
        assertThat(shortWay.status()).as(shortWay.text()).isEqualTo(longWay.status());
        assertThat(shortWay.text()).isEqualTo(longWay.text());
        assertThat(headers(shortWay)).isEqualTo(headers(longWay));
        assertThat(shortWay.header("Vary")).isEqualToIgnoringCase("Accept-Language");
        return shortWay;
    }

    private static void assertProtected(ApiClient.Answered answered) {
        assertThat(answered.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answered.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answered.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answered.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answered.header("Cache-Control")).contains("no-store");
        assertThat(answered.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_vote_gets_its_receipt_and_the_same_one_again_either_way() {
        double before = meters.counter("xieyue.ballots.cast").count();
        ApiClient.Answered answered = bothWays(anybody, box(), json(vote(0)));
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.header("Content-Type")).isEqualTo("application/json");
        assertThat(answered.at("/receipt")).hasSize(19);
        assertThat(answered.at("/leaf")).hasSize(64);
        assertProtected(answered);
        assertThat(ballots.turnout(ballot).returned()).isEqualTo(1);
        assertThat(meters.counter("xieyue.ballots.cast").count()).isGreaterThanOrEqualTo(before + 2);
    }

    @Test
    void no_moment_of_a_vote_is_measured() {
        long before = timedBoxes();
        anybody.post(box(), json(vote(0)));
        anybody.with("Accept", LONG_WAY).post(box(), json(vote(1)));
        assertThat(timedBoxes()).isEqualTo(before);
    }

    /** Addresses that look like a box and are none are requests like any other. */
    private long timedBoxes() {
        return meters.find("http.server.requests").timers().stream()
                .filter(timer -> "POST".equals(timer.getId().getTag("method"))
                        && String.valueOf(timer.getId().getTag("uri")).endsWith("/box"))
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void a_refusal_says_why_in_the_language_of_the_request_either_way() {
        Map<String, String> vote = vote(0);
        vote.put("textHash", "0".repeat(64));
        ApiClient.Answered chinese = bothWays(anybody, box(), json(vote));
        assertThat(chinese.status()).isEqualTo(409);
        assertThat(chinese.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(chinese.at("/code")).isEqualTo("ballots.text-changed");
        assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
        assertProtected(chinese);
        ApiClient.Answered english = bothWays(anybody.inEnglish(), box(), json(vote));
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.at("/detail")).isNotEqualTo(chinese.at("/detail"));
        assertThat(ballots.turnout(ballot).returned()).isZero();
    }

    @Test
    void a_forged_token_and_a_vote_of_another_shape_are_refused_either_way() {
        Map<String, String> forged = vote(0);
        forged.put("signature", base64(new byte[384]));
        assertThat(bothWays(anybody, box(), json(forged)).at("/code")).isEqualTo("ballots.token-invalid");
        Map<String, String> padded = vote(1);
        padded.put("token", padded.get("token") + "!");
        assertThat(bothWays(anybody, box(), json(padded)).at("/code")).isEqualTo("ballots.token-invalid");
        Map<String, String> shorter = vote(2);
        shorter.put("ciphertext", "AQ");
        assertThat(bothWays(anybody, box(), json(shorter)).at("/code")).isEqualTo("ballots.ciphertext-shape");
        Map<String, String> used = vote(3);
        assertThat(anybody.post(box(), json(used)).status()).isEqualTo(200);
        VoterClient.Prepared other = ballot.client().prepare(BallotStory.NO);
        used.put("ciphertext", base64(other.ciphertext()));
        ApiClient.Answered twice = bothWays(anybody, box(), json(used));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.at("/code")).isEqualTo("ballots.token-used");
        assertThat(ballots.turnout(ballot).returned()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"token\":               | malformed-json",
                "not json                  | malformed-json",
                "{\"token\":\"A\"} {}      | not-an-object",
                "{'token':'A'}             | malformed-json",
                "{\"token\":\"A\",\"token\":\"B\"} | malformed-json",
                "[]                        | not-an-object",
                "\"text\"                  | not-an-object",
                "42                        | not-an-object",
                "null                      | body-missing",
                "{\"token\":1}             | wrong-type",
                "{\"token\":[\"A\"]}       | wrong-type",
                "{\"token\":{}}            | wrong-type",
                "{\"voter\":\"me\"}        | unknown-field",
                "{}                        | missing",
                "{\"textHash\":\"\\u0000\"} | characters",
                "{\"token\":\"\\ud800\"}   | characters"
            })
    void bodies_are_taken_exactly_either_way(String body, String code) {
        ApiClient.Answered answered = bothWays(anybody, box(), body);
        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.at("/code")).isEqualTo(code);
        assertThat(answered.text()).doesNotContain("Exception", "org.xieyue", "java.");
        assertProtected(answered);
    }

    @Test
    void a_ballot_that_nobody_knows_is_not_found_either_way() {
        String vote = json(vote(0));
        for (String id : List.of(UUID.randomUUID().toString(), "x".repeat(36), "1", "0-0-0-0-0")) {
            ApiClient.Answered answered = bothWays(anybody, "/ballots/" + id + "/box", vote);
            assertThat(answered.status()).as(id).isEqualTo(404);
            assertThat(answered.at("/code")).isEqualTo("not-found");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data"})
    void another_media_type_is_refused(String type) {
        ApiClient.Answered answered =
                anybody.with("Content-Type", type).send("POST", box(), BodyPublishers.ofString(json(vote(0))));
        assertThat(answered.status()).as(answered.text()).isIn(400, 415);
        assertProtected(answered);
        assertThat(ballots.turnout(ballot).returned()).isZero();
    }

    @Test
    void a_body_without_a_type_is_refused() {
        ApiClient.Answered answered = anybody.send("POST", box(), BodyPublishers.ofString(json(vote(0))));
        assertThat(answered.status()).isEqualTo(415);
        assertThat(answered.at("/code")).isEqualTo("unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({"65536, 400", "65537, 400", "1048576, 400", "1048577, 413", "2000000, 413"})
    void a_body_has_its_limit_announced_or_not(int bytes, int status) {
        byte[] large = "{\"token\":\"".getBytes(StandardCharsets.US_ASCII);
        byte[] body = new byte[bytes];
        java.util.Arrays.fill(body, (byte) 'A');
        System.arraycopy(large, 0, body, 0, large.length);
        ApiClient sending = anybody.with("Content-Type", "application/json");
        ApiClient.Answered announced = sending.send("POST", box(), BodyPublishers.ofByteArray(body));
        ApiClient.Answered chunked =
                sending.send("POST", box(), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(announced.status()).isEqualTo(status);
        assertThat(chunked.status()).isEqualTo(status);
        assertProtected(announced);
    }

    @Test
    void an_unusual_but_right_request_is_taken_the_long_way() {
        String vote = json(vote(0));
        ApiClient.Answered chunked = anybody.with("Content-Type", "application/json; charset=UTF-8")
                .send(
                        "POST",
                        box(),
                        BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(vote.getBytes(StandardCharsets.UTF_8))));
        assertThat(chunked.status()).as(chunked.text()).isEqualTo(200);
        assertThat(anybody.post(box() + "?who=me", vote).at("/code")).isEqualTo("unknown-parameter");
        assertThat(anybody.with("Accept", "image/png").post(box(), vote).status())
                .isEqualTo(406);
    }

    @Test
    void whoever_sends_a_token_of_a_person_or_a_cookie_is_not_looked_at() {
        String vote = json(vote(0));
        String receipt = anybody.post(box(), vote).at("/receipt");
        for (ApiClient client : List.of(
                anybody.token("nonsense"), anybody.token("demo-admin"), anybody.with("Cookie", "JSESSIONID=abc"))) {
            ApiClient.Answered answered = client.post(box(), vote);
            assertThat(answered.status()).isEqualTo(200);
            assertThat(answered.at("/receipt")).isEqualTo(receipt);
            assertProtected(answered);
        }
    }

    @Test
    void nothing_else_became_open() {
        String vote = json(vote(0));
        String id = ballot.id().toString();
        for (String path : List.of(
                "/ballots",
                "/ballots/" + id,
                "/ballots/" + id + "/open",
                "/ballots/" + id + "/close",
                "/ballots/" + id + "/box/",
                "/ballots/" + id + "/box/1",
                "/ballots/" + id + "/boxes",
                "/ballots/" + id + "/x/box",
                "/ballots/box",
                "/ballots//box",
                "/tasks/" + id + "/box",
                "/cases",
                "/tasks/" + id + "/claim",
                "/box")) {
            ApiClient.Answered answered = anybody.post(path, vote);
            assertThat(answered.status()).as(path).isIn(400, 401);
            assertThat(answered.at("/code")).as(path).isIn("malformed", "not-signed-in");
        }
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD")) {
            ApiClient.Answered answered = anybody.send(method, box(), BodyPublishers.noBody());
            assertThat(answered.status()).as(method).isIn(200, 401, 403, 405);
            assertThat(answered.text()).as(method).doesNotContain("receipt");
        }
        assertThat(anybody.get("/ballots/" + id + "/box").status()).isEqualTo(405);
    }

    @Test
    void a_hundred_votes_over_one_connection_are_all_in_the_box() {
        Going large = ballots.secret(100);
        ballot = large;
        List<String> receipts = IntStream.range(0, 100)
                .mapToObj(voter -> anybody.post(box(), json(vote(voter))).at("/receipt"))
                .toList();
        assertThat(receipts).doesNotHaveDuplicates().doesNotContain("");
        assertThat(ballots.turnout(large).returned()).isEqualTo(100);
    }
}
