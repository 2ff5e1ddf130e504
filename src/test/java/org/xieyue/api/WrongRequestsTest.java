package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Role;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

@XieyueServerTest
class WrongRequestsTest {

    @Autowired
    ApiStory story;

    TestPeople.Organisation org;
    ApiClient officer;

    @BeforeEach
    void an_officer() {
        org = story.organisation();
        officer = story.as(org.officer());
    }

    private static void assertProblem(ApiClient.Answered answered, int status, String code) {
        assertThat(answered.status()).as(answered.text()).isEqualTo(status);
        assertThat(answered.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answered.at("/code")).isEqualTo(code);
        assertThat(answered.at("/detail")).isNotBlank().doesNotContain("!api.");
        assertThat(answered.at("/title")).isNotBlank().doesNotContain("!api.");
        assertThat(answered.text()).doesNotContain("Exception", "org.xieyue", "java.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer nonsense",
                "Bearer ",
                "Basic YWRtaW46YWRtaW4=",
                "Bearer demo-admin",
                "Bearer \u00ff\u00fe"
            })
    void without_a_valid_token_nobody_learns_anything(String authorization) {
        ApiClient stranger =
                authorization.isEmpty() ? story.anybody() : story.anybody().with("Authorization", authorization);
        for (String path : List.of("/me", "/tasks", "/cases/1", "/nothing", "/demo/clock")) {
            ApiClient.Answered answered = stranger.get(path);
            assertProblem(answered, 401, "not-signed-in");
            assertThat(answered.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks?limt=5, unknown-parameter",
        "/tasks?limit=0, out-of-range",
        "/tasks?limit=201, out-of-range",
        "/tasks?limit=-1, out-of-range",
        "/tasks?limit=many, wrong-type",
        "/tasks?limit=99999999999, wrong-type",
        "/tasks?limit=1&limit=2, repeated-parameter",
        "/tasks?view=everything, unknown-value",
        "/tasks?view=MINE, unknown-value",
        "/tasks?after=nonsense, after",
        "/tasks?q=%00, characters",
        "/tasks?%00=x, malformed",
        "/me?verbose=true, unknown-parameter",
        "/processes?page=1, unknown-parameter"
    })
    void parameters_are_taken_exactly(String path, String code) {
        assertProblem(officer.get(path), 400, code);
    }

    @Test
    void a_search_is_not_endless() {
        assertProblem(officer.get("/tasks?q=" + "x".repeat(201)), 400, "too-long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"process\":\"x\",         | malformed-json",
                "not json                    | malformed-json",
                "{\"process\":\"x\"} {}      | not-an-object",
                "{'process':'x'}             | malformed-json",
                "{\"process\":\"x\",\"process\":\"y\"} | malformed-json",
                "[]                          | not-an-object",
                "\"text\"                    | not-an-object",
                "42                          | not-an-object",
                "{\"process\":1}             | wrong-type",
                "{\"process\":true}          | wrong-type",
                "{\"process\":[\"x\"]}       | wrong-type",
                "{\"process\":\"x\",\"data\":[]}   | wrong-type",
                "{\"process\":\"x\",\"data\":\"y\"} | wrong-type",
                "{\"process\":\"x\",\"more\":1}    | unknown-field",
                "{\"data\":{}}               | missing",
                "{}                          | missing",
                "{\"process\":\"x\",\"data\":{\"a\":\"\\u0000\"}} | characters",
                "{\"process\":\"x\",\"data\":{\"a\":\"\\ud800\"}} | characters",
                "{\"process\":\"x\",\"data\":{\"a\":1e999999999}} | number-too-large",
                "{\"process\":\"x\",\"data\":{\"a\":1e-999999999}} | number-too-large"
            })
    void bodies_are_taken_exactly(String body, String code) {
        assertProblem(officer.post("/cases", body), 400, code);
    }

    @Test
    void a_body_must_be_there() {
        assertProblem(officer.post("/cases", ""), 400, "body-missing");
        assertProblem(officer.post("/cases", "null"), 400, "body-missing");
    }

    @Test
    void a_body_nested_beyond_reason_is_malformed() {
        String nested = "{\"process\":\"x\",\"data\":{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}}";
        assertProblem(officer.post("/cases", nested), 400, "malformed-json");
    }

    @Test
    void the_field_at_fault_is_named() {
        ApiClient.Answered wrong = officer.inEnglish().post("/cases", "{\"process\":1}");
        assertThat(wrong.at("/errors/0/field")).isEqualTo("process");
        assertThat(wrong.at("/errors/0/message")).contains("\"process\" has the wrong type");
    }

    @Test
    void other_methods_are_named_by_what_is_allowed() {
        ApiClient.Answered wrong = officer.send("DELETE", "/tasks", BodyPublishers.noBody());
        assertProblem(wrong, 405, "method-not-allowed");
        assertThat(wrong.header("Allow")).isEqualTo("GET");
        assertProblem(officer.get("/tasks/" + new java.util.UUID(1, 1) + "/claim"), 405, "method-not-allowed");
    }

    @Test
    void other_formats_are_refused() {
        assertProblem(officer.with("Accept", "text/html").get("/me"), 406, "not-acceptable");
        ApiClient.Answered form = officer.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/cases", BodyPublishers.ofString("process=x"));
        assertProblem(form, 415, "unsupported-media-type");
        ApiClient.Answered xml = officer.with("Content-Type", "application/xml")
                .send("POST", "/cases", BodyPublishers.ofString("<process/>"));
        assertProblem(xml, 415, "unsupported-media-type");
    }

    @Test
    void too_much_is_refused_announced_or_not() {
        String large = "{\"process\":\"" + "x".repeat((int) BodyLimit.MOST_BYTES) + "\"}";
        assertProblem(officer.post("/cases", large), 413, "body-too-large");
        byte[] bytes = large.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        ApiClient.Answered chunked = officer.with("Content-Type", "application/json")
                .send("POST", "/cases", BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)));
        assertProblem(chunked, 413, "body-too-large");
    }

    @Test
    void a_file_has_its_limit() {
        String documents = "/cases/" + story.openCase(story.as(org.worker())) + "/documents";
        ApiClient worker = story.as(org.worker());
        assertProblem(worker.upload(documents, "other", "a.pdf", new byte[(10 << 20) + 1]), 413, "file-too-large");
        assertProblem(worker.upload(documents, "other", "a.pdf", new byte[20 << 20]), 413, "file-too-large");
    }

    @Test
    void an_upload_must_be_whole() {
        String documents = "/cases/" + new java.util.UUID(1, 1) + "/documents";
        ApiClient.Answered broken = officer.with("Content-Type", "multipart/form-data; boundary=x")
                .send("POST", documents, BodyPublishers.ofString("--y\r\n"));
        assertThat(broken.status()).isEqualTo(400);
        ApiClient.Answered json = officer.post(documents, "{}");
        assertProblem(json, 415, "unsupported-media-type");
    }

    @Test
    void files_that_are_not_what_they_say_are_refused() {
        ApiClient worker = story.as(org.worker());
        String documents = "/cases/" + story.openCase(worker) + "/documents";
        for (byte[] content : List.of(new byte[0], "MZ\u0090".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))) {
            ApiClient.Answered refused = worker.upload(documents, "other", "income.pdf", content);
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.at("/detail")).isNotBlank().doesNotContain("!refusal");
        }
        assertThat(worker.get(documents).json()).isEmpty();
    }

    @Test
    void what_a_form_refuses_names_field_and_rule() {
        ApiClient worker = story.as(org.worker());
        String task = story.openTask(officer, story.openCase(worker));
        ApiClient.Answered refused = officer.post("/tasks/" + task + "/complete", """
                {"outcome": "test-agree", "data": {"amount": 20000}}""");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.at("/errors/0/field")).isEqualTo("amount");
        assertThat(refused.at("/errors/0/message")).isNotBlank().doesNotContain("!refusal");
        assertThat(officer.get("/tasks/" + task).json().at("/task/open").asBoolean())
                .isTrue();
    }

    @Test
    void the_slower_of_two_colleagues_is_told_who_was_faster() {
        ApiClient worker = story.as(org.worker());
        ApiClient colleague = story.as(story.people.person("刘办", Role.CASE_OFFICER, org.basic()));
        String task = story.openTask(officer, story.openCase(worker));
        officer.post("/tasks/" + task + "/claim");
        ApiClient.Answered late = colleague.post("/tasks/" + task + "/claim");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/detail")).contains(org.officer().name());
    }

    @Test
    void a_role_that_may_see_but_not_act_is_told_so() {
        String task = story.openTask(officer, story.openCase(story.as(org.worker())));
        assertProblem(story.as(org.auditor()).post("/tasks/" + task + "/claim"), 403, "not-allowed");
    }
}
