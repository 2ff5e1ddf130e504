package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

/** Another union's case or task, one that does not exist and what is no id at all cannot be told apart. */
@XieyueServerTest
class NothingIsToldAboutOthersTest {

    @Autowired
    ApiStory story;

    @Test
    void foreign_unknown_and_nonsense_get_the_same_answer() {
        TestPeople.Organisation org = story.organisation();
        ApiClient officer = story.as(org.officer());
        String caseId = story.openCase(story.as(org.worker()));
        String taskId = story.openTask(officer, caseId);
        byte[] file = {1};
        for (ApiClient stranger :
                List.of(story.as(org.otherOfficer()), story.as(org.otherReviewer()), story.as(org.otherWorker()))) {
            sameFor(List.of(caseId, unknown(), "x"), id -> stranger.get("/cases/" + id));
            sameFor(List.of(caseId, unknown(), "x"), id -> stranger.get("/cases/" + id + "/documents"));
            sameFor(List.of(caseId, unknown(), "x"), id -> stranger.get("/cases/" + id + "/actions"));
            sameFor(List.of(caseId, unknown(), "x"), id -> stranger.post("/cases/" + id + "/actions/withdraw", "{}"));
            sameFor(
                    List.of(caseId, unknown(), "x"),
                    id -> stranger.upload("/cases/" + id + "/documents", "other", "a.pdf", file));
            sameFor(List.of(taskId, unknown(), "1-1-1-1-1"), id -> stranger.get("/tasks/" + id));
            sameFor(List.of(taskId, unknown(), "x"), id -> stranger.post("/tasks/" + id + "/claim"));
            sameFor(List.of(taskId, unknown(), "x"), id -> stranger.post("/tasks/" + id + "/release"));
            sameFor(List.of(taskId, unknown(), "x"), id -> stranger.post("/tasks/" + id + "/complete", """
                    {"outcome": "test-agree"}"""));
            sameFor(List.of(taskId, unknown(), "x"), id -> stranger.get("/tasks/" + id + "/draft"));
            sameFor(List.of(taskId, unknown(), "x"), id -> stranger.put("/tasks/" + id + "/draft", """
                    {"opinion": "x"}"""));
        }
    }

    @Test
    void an_unknown_process_and_an_unknown_path_are_simply_not_found() {
        ApiClient worker = story.as(story.organisation().worker());
        assertThat(worker.post("/cases", """
                {"process": "no-such-process", "data": {}}""").status()).isEqualTo(404);
        assertThat(worker.get("/nothing").status()).isEqualTo(404);
        assertThat(worker.get("").status()).isEqualTo(404);
    }

    private static String unknown() {
        return UUID.randomUUID().toString();
    }

    private static void sameFor(List<String> ids, Function<String, ApiClient.Answered> call) {
        List<String> answers = ids.stream()
                .map(call)
                .map(NothingIsToldAboutOthersTest::visible)
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst()).startsWith("404");
    }

    private static String visible(ApiClient.Answered answered) {
        Map<String, List<String>> headers =
                new TreeMap<>(answered.response().headers().map());
        headers.remove("date");
        headers.remove("keep-alive");
        headers.remove("connection");
        return answered.status() + " " + headers + " " + answered.text();
    }
}
