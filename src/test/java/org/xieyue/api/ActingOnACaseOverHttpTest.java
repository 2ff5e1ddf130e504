package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.hardship.process.HardshipStory;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;
import tools.jackson.databind.JsonNode;

/** Withdrawing, looking at what is masked and the like, beside the tasks of a case. */
@XieyueServerTest
class ActingOnACaseOverHttpTest {

    private static final String REASON = "{\"data\": {\"reason\": \"电话核对住址\"}}";

    @Autowired
    ApiStory story;

    @Autowired
    HardshipStory hardship;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext database;

    private TestPeople.Organisation at;
    private String actions = "";

    @BeforeEach
    void a_case_of_hardship_aid() {
        at = people.organisation("SD-WH-RS");
        actions = "/cases/" + hardship.opened(at.worker(), HardshipStory.application()) + "/actions";
    }

    private List<String> offered(ApiClient person) {
        return person.get(actions)
                .json()
                .valueStream()
                .map(action -> action.at("/action").asString())
                .toList();
    }

    @Test
    void each_person_is_offered_what_is_their_business_in_words_and_fields() {
        assertThat(offered(story.as(at.worker())))
                .containsExactlyInAnyOrder("withdraw", "name-relatives", "name-account");
        assertThat(offered(story.as(at.auditor()))).isEmpty();
        JsonNode unmask = story.as(at.officer())
                .inEnglish()
                .get(actions)
                .json()
                .valueStream()
                .filter(action -> action.at("/action").asString().equals("unmask"))
                .findFirst()
                .orElseThrow();
        assertThat(unmask.at("/title").asString()).isEqualTo("See what is masked");
        assertThat(unmask.at("/fields/0/name").asString()).isEqualTo("reason");
        assertThat(unmask.at("/fields/0/required").asBoolean()).isTrue();
        assertThat(unmask.has("notNow")).isFalse();
    }

    @Test
    void the_applicant_withdraws_once_however_often_it_is_sent() {
        ApiClient worker = story.as(at.worker()).key(UUID.randomUUID().toString());
        ApiClient.Answered first = worker.post(actions + "/withdraw", "{}");
        ApiClient.Answered again = worker.post(actions + "/withdraw", "{}");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().at("/shown")).isEmpty();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(offered(story.as(at.worker()))).doesNotContain("withdraw");
    }

    @Test
    void who_says_why_sees_what_is_masked_and_the_kept_answer_is_sealed() {
        String key = UUID.randomUUID().toString();
        ApiClient officer = story.as(at.officer()).key(key);
        ApiClient.Answered shown = officer.post(actions + "/unmask", REASON);
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.text()).contains("相山区孟山路 1 号", "13800000000");
        assertThat(officer.post(actions + "/unmask", REASON).text()).isEqualTo(shown.text());
        String kept = database.fetchValue("select t::text from api_command t where idempotency_key = ?", key)
                .toString();
        assertThat(kept).contains("200").doesNotContain("13800000000", "孟山路", "张小勇");
    }

    @Test
    void input_that_does_not_fit_is_refused_by_field() {
        ApiClient officer = story.as(at.officer());
        ApiClient.Answered missing = officer.post(actions + "/unmask", "{}");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.at("/errors/0/field")).isEqualTo("reason");
        assertThat(missing.at("/code")).isEqualTo("tasks.required");
        assertThat(officer.post(actions + "/unmask", "{\"data\": {\"reason\": \"电话核对\", \"more\": 1}}")
                        .at("/code"))
                .isEqualTo("tasks.unknownField");
        assertThat(officer.post(actions + "/unmask", "{\"reason\": \"电话核对住址\"}").status())
                .isEqualTo(400);
    }

    @Test
    void what_is_offered_but_not_now_is_refused_with_the_reason() {
        ApiClient officer = story.as(at.officer());
        assertThat(officer.post(actions + "/declare-relative", "{}").status()).isEqualTo(200);
        ApiClient.Answered refused = officer.post(actions + "/unmask", REASON);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("hardship.relative");
        String reason = officer.get(actions)
                .json()
                .valueStream()
                .filter(action -> action.at("/action").asString().equals("unmask"))
                .map(action -> action.at("/notNow").asString())
                .findFirst()
                .orElseThrow();
        assertThat(reason).isEqualTo(refused.at("/detail"));
    }

    @Test
    void what_is_not_offered_and_another_unions_case_are_not_found() {
        assertThat(story.as(at.officer()).post(actions + "/withdraw", "{}").status())
                .as("the applicant's business")
                .isEqualTo(404);
        assertThat(story.as(at.worker()).post(actions + "/fly", "{}").status()).isEqualTo(404);
        for (ApiClient stranger : List.of(story.as(at.otherOfficer()), story.as(at.otherReviewer()))) {
            assertThat(stranger.get(actions).status()).isEqualTo(404);
            assertThat(stranger.post(actions + "/unmask", REASON).status()).isEqualTo(404);
            assertThat(stranger.post(actions + "/withdraw", "{}").status()).isEqualTo(404);
        }
        assertThat(story.anybody().get(actions).status()).isEqualTo(401);
    }
}
