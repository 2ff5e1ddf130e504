package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.clock.BusinessClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

@XieyueServerTest
class RepeatingACommandTest {

    private static final String OPENING = """
            {"process": "three-approvals", "data": {"subject": "生活救助"}}""";

    @Autowired
    ApiStory story;

    @Autowired
    ApiCommands commands;

    @Autowired
    BusinessClock clock;

    TestPeople.Organisation org;
    ApiClient worker;
    String key;

    @BeforeEach
    void a_worker_with_a_new_key() {
        org = story.organisation();
        worker = story.as(org.worker());
        key = UUID.randomUUID().toString();
    }

    private int casesOfWorker() {
        return worker.get("/tasks?view=started").json().at("/tasks").size();
    }

    @Test
    void the_same_key_and_content_get_the_first_answer() {
        ApiClient.Answered first = worker.key(key).post("/cases", OPENING);
        ApiClient.Answered second = worker.key(key).post("/cases", OPENING);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header(Reply.REPLAYED)).isEqualTo("true");
        assertThat(casesOfWorker()).isEqualTo(1);
    }

    @Test
    void layout_and_order_of_the_json_make_no_difference() {
        ApiClient.Answered first = worker.key(key).post("/cases", OPENING);
        ApiClient.Answered second =
                worker.key(key).post("/cases", "{\"data\":{\"subject\":\"生活救助\"},   \"process\":\"three-approvals\"}");
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void the_same_key_with_other_content_is_a_conflict_and_does_nothing() {
        worker.key(key).post("/cases", OPENING);
        ApiClient.Answered other = worker.key(key).post("/cases", OPENING.replace("生活救助", "医疗救助"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/code")).isEqualTo("idempotency-key-reused");
        assertThat(casesOfWorker()).isEqualTo(1);
    }

    @Test
    void the_same_key_for_another_command_is_a_conflict() {
        ApiClient officer = story.as(org.officer());
        String task = story.openTask(officer, story.openCase(worker));
        assertThat(officer.key(key).post("/tasks/" + task + "/claim").status()).isEqualTo(200);
        assertThat(officer.key(key).post("/tasks/" + task + "/release").status())
                .isEqualTo(409);
        assertThat(officer.get("/tasks/" + task).json().at("/task").has("holder"))
                .isTrue();
    }

    @Test
    void keys_belong_to_a_person() {
        worker.key(key).post("/cases", OPENING);
        ApiClient.Answered colleague = story.as(org.secondWorker()).key(key).post("/cases", OPENING);
        assertThat(colleague.status()).isEqualTo(201);
        assertThat(colleague.header(Reply.REPLAYED)).isNull();
    }

    @Test
    void a_refusal_is_an_answer_too() {
        ApiClient.Answered first = worker.key(key).post("/cases", "{\"process\":\"three-approvals\"}");
        ApiClient.Answered second = worker.key(key).post("/cases", "{\"process\":\"three-approvals\"}");
        assertThat(first.status()).as(first.text()).isEqualTo(422);
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void duplicates_at_the_same_moment_open_one_case() throws Exception {
        int many = 6;
        CyclicBarrier start = new CyclicBarrier(many);
        List<Future<ApiClient.Answered>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            for (int i = 0; i < many; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return worker.key(key).post("/cases", OPENING);
                }));
            }
        }
        String first = answers.getFirst().get().text();
        for (Future<ApiClient.Answered> answer : answers) {
            assertThat(answer.get().status()).isEqualTo(201);
            assertThat(answer.get().text()).isEqualTo(first);
        }
        assertThat(casesOfWorker()).isEqualTo(1);
    }

    @Test
    void a_completion_that_is_sent_twice_counts_once() {
        ApiClient officer = story.as(org.officer());
        String caseId = story.openCase(worker);
        String complete = "/tasks/" + story.openTask(officer, caseId) + "/complete";
        ApiClient.Answered first = officer.key(key).post(complete, "{\"outcome\":\"test-agree\"}");
        ApiClient.Answered second = officer.key(key).post(complete, "{\"outcome\":\"test-agree\"}");
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(officer.get("/cases/" + caseId)
                        .json()
                        .at("/timeline")
                        .valueStream()
                        .filter(row -> row.at("/what").asString().equals("task.completed")))
                .hasSize(1);
    }

    @Test
    void an_upload_that_is_sent_twice_is_kept_once() {
        String documents = "/cases/" + story.openCase(worker) + "/documents";
        byte[] picture = ApiStory.picture();
        ApiClient.Answered first = worker.key(key).upload(documents, "other", "a.png", picture);
        ApiClient.Answered second = worker.key(key).upload(documents, "other", "a.png", picture);
        ApiClient.Answered other = worker.key(key).upload(documents, "other", "b.png", picture);
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(409);
        assertThat(worker.get(documents).json()).hasSize(1);
    }

    @Test
    void a_command_that_found_nothing_may_be_sent_again() {
        ApiClient officer = story.as(org.officer());
        String nowhere = "/tasks/" + UUID.randomUUID() + "/claim";
        assertThat(officer.key(key).post(nowhere).status()).isEqualTo(404);
        ApiClient.Answered again = officer.key(key).post(nowhere);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.header(Reply.REPLAYED)).isNull();
    }

    @Test
    void a_key_is_short_and_visible() {
        for (String wrong : List.of("a".repeat(201), "with space")) {
            ApiClient.Answered refused = worker.key(wrong).post("/cases", OPENING);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.at("/errors/0/field")).isEqualTo("Idempotency-Key");
        }
    }

    @Test
    void keys_are_forgotten_after_a_week() {
        worker.key(key).post("/cases", OPENING);
        commands.forgetBefore(clock.now().minus(Commands.KEPT_FOR));
        assertThat(commands.find(org.worker().id(), key)).isPresent();
        commands.forgetBefore(clock.now().plus(Duration.ofMinutes(1)));
        assertThat(commands.find(org.worker().id(), key)).isEmpty();
    }
}
