package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;
import tools.jackson.databind.JsonNode;

@XieyueServerTest
class WorkingOverHttpTest {

    @Autowired
    ApiStory story;

    TestPeople.Organisation org;
    ApiClient worker;
    ApiClient officer;

    @BeforeEach
    void people_with_tokens() {
        org = story.organisation();
        worker = story.as(org.worker());
        officer = story.as(org.officer());
    }

    @Test
    void a_token_stands_for_a_person_with_posts() {
        ApiClient.Answered me = officer.get("/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.at("/login")).isEqualTo(org.officer().login());
        assertThat(me.at("/posts/0/role")).isEqualTo("CASE_OFFICER");
        assertThat(me.at("/posts/0/union/id")).isEqualTo(org.basic().toString());
    }

    @Test
    void a_process_tells_what_opens_a_case_to_those_who_may_open_one() {
        assertThat(processNamed("three-approvals", worker)
                        .at("/startForm/fields/0/required")
                        .asBoolean())
                .isTrue();
        assertThat(processNamed("three-approvals", story.as(org.approver())).has("startForm"))
                .isFalse();
    }

    private static JsonNode processNamed(String key, ApiClient reader) {
        return reader.get("/processes")
                .json()
                .valueStream()
                .filter(process -> process.at("/key").asString().equals(key))
                .findAny()
                .orElseThrow();
    }

    @Test
    void a_case_goes_through_three_approvals() {
        String caseId = story.openCase(worker);
        for (ApiClient person : List.of(officer, story.as(org.reviewer()), story.as(org.approver()))) {
            String task = person.get("/tasks?view=claimable&process=three-approvals")
                    .json()
                    .at("/tasks")
                    .valueStream()
                    .filter(row -> row.at("/case/id").asString().equals(caseId))
                    .map(row -> row.at("/id").asString())
                    .findAny()
                    .orElseThrow();
            assertThat(person.post("/tasks/" + task + "/claim").at("/holder/id"))
                    .isNotBlank();
            ApiClient.Answered completed = person.post("/tasks/" + task + "/complete", """
                    {"outcome": "test-agree", "opinion": "同意", "data": {"amount": 3000}}""");
            assertThat(completed.status()).as(completed.text()).isEqualTo(200);
            assertThat(completed.at("/outcome")).isEqualTo("test-agree");
        }
        JsonNode dossier = worker.get("/cases/" + caseId).json();
        assertThat(dossier.at("/tasks")).isEmpty();
        assertThat(dossier.at("/timeline")
                        .valueStream()
                        .map(row -> row.at("/what").asString()))
                .contains("case.opened", "task.claimed", "task.completed");
        assertThat(officer.get("/tasks?view=done").json().at("/tasks/0/case/id").asString())
                .isEqualTo(caseId);
    }

    @Test
    void a_task_tells_its_fields_and_outcomes() {
        String task = story.openTask(officer, story.openCase(worker));
        JsonNode detail = officer.inEnglish().get("/tasks/" + task).json();
        assertThat(detail.at("/fields")
                        .valueStream()
                        .map(field -> field.at("/name").asString()))
                .containsExactly("note", "amount");
        assertThat(detail.at("/fields/1/type").asString()).isEqualTo("MONEY");
        assertThat(detail.at("/fields/1/max").decimalValue()).isEqualByComparingTo("10000");
        assertThat(detail.at("/outcomes")
                        .valueStream()
                        .map(outcome -> outcome.at("/key").asString()))
                .containsExactly("test-agree", "test-return");
        assertThat(detail.at("/outcomes/1/opinionRequired").asBoolean()).isTrue();
    }

    @Test
    void an_ended_task_asks_for_nothing() {
        String task = story.openTask(officer, story.openCase(worker));
        officer.post("/tasks/" + task + "/complete", """
                {"outcome": "test-agree"}""");
        JsonNode detail = officer.get("/tasks/" + task).json();
        assertThat(detail.at("/task/open").asBoolean()).isFalse();
        assertThat(detail.at("/fields")).isEmpty();
        assertThat(detail.at("/outcomes")).isEmpty();
    }

    @Test
    void a_long_inbox_comes_in_pages() {
        for (int i = 0; i < 3; i++) {
            story.openCase(worker);
        }
        JsonNode first = officer.get("/tasks?view=claimable&limit=2").json();
        assertThat(first.at("/tasks")).hasSize(2);
        JsonNode second = officer.get("/tasks?view=claimable&limit=2&after="
                        + first.at("/next").asString())
                .json();
        assertThat(second.at("/tasks")).hasSize(1);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void a_released_task_is_anybodys_again() {
        String task = story.openTask(officer, story.openCase(worker));
        officer.post("/tasks/" + task + "/claim");
        ApiClient.Answered released = officer.post("/tasks/" + task + "/release");
        assertThat(released.status()).isEqualTo(200);
        assertThat(released.json().has("holder")).isFalse();
    }

    @Test
    void files_are_added_to_a_case_and_listed() {
        String documents = "/cases/" + story.openCase(worker) + "/documents";
        ApiClient.Answered added = worker.upload(documents, "other", "income.png", ApiStory.picture());
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(worker.get(documents)
                        .json()
                        .valueStream()
                        .map(row -> row.at("/fileName").asString()))
                .containsExactly("income.png");
    }

    @Test
    void texts_come_in_the_language_of_the_request() {
        String caseId = story.openCase(worker);
        assertThat(worker.get("/cases/" + caseId).at("/timeline/0/text")).contains("申请");
        assertThat(worker.inEnglish().get("/cases/" + caseId).at("/timeline/0/text"))
                .contains("pplied");
    }

    @Test
    void an_administrator_of_a_demonstration_makes_time_pass() {
        ApiClient.Answered refused = officer.post("/demo/clock", """
                {"advance": "P1D"}""");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(story.as(org.administrator())
                        .post("/demo/clock", "{\"advance\": \"P1D\"}")
                        .status())
                .as("an administrator below the top")
                .isEqualTo(403);
        ApiClient administrator = story.as(story.topAdministrator(org));
        String today = administrator.get("/demo/clock").at("/today");
        ApiClient.Answered moved = administrator.post("/demo/clock", """
                {"advance": "P1D"}""");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.at("/today")).isGreaterThan(today);
        assertThat(administrator.get("/demo/clock").at("/today")).isGreaterThan(today);
        assertThat(administrator.post("/demo/clock", "{\"advance\": \"-P1D\"}").status())
                .isEqualTo(422);
    }
}
