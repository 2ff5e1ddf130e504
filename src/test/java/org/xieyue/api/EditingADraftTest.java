package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

@XieyueServerTest
class EditingADraftTest {

    @Autowired
    ApiStory story;

    ApiClient officer;
    String task;
    String draft;

    @BeforeEach
    void a_task_with_a_draft() {
        TestPeople.Organisation org = story.organisation();
        officer = story.as(org.officer());
        task = "/tasks/" + story.openTask(officer, story.openCase(story.as(org.worker())));
        draft = task + "/draft";
    }

    private String tag(String path) {
        String tag = officer.get(path).header("ETag");
        assertThat(tag).isNotNull();
        return tag == null ? "" : tag;
    }

    @Test
    void a_draft_is_kept_as_typed() {
        assertThat(officer.get(draft).at("/opinion")).isEmpty();
        ApiClient.Answered saved = officer.put(draft, """
                {"opinion": "先记下", "data": {"note": "半句", "amount": 99999999}}""");
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(officer.get(draft).at("/opinion")).isEqualTo("先记下");
        assertThat(officer.get(draft).at("/data/note")).isEqualTo("半句");
        assertThat(tag(draft)).isEqualTo(saved.header("ETag"));
    }

    @Test
    void whoever_read_an_older_draft_does_not_overwrite_the_newer_one() {
        String old = tag(draft);
        ApiClient.Answered first = officer.with("If-Match", old).put(draft, "{\"opinion\":\"一\"}");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        ApiClient.Answered second = officer.with("If-Match", old).put(draft, "{\"opinion\":\"二\"}");
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.at("/code")).isEqualTo("changed-meanwhile");
        assertThat(officer.get(draft).at("/opinion")).isEqualTo("一");
    }

    @Test
    void any_state_will_do_for_a_star() {
        assertThat(officer.with("If-Match", "*")
                        .put(draft, "{\"opinion\":\"三\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_unchanged_draft_is_not_sent_again() {
        assertThat(officer.with("If-None-Match", tag(draft)).get(draft).status())
                .isEqualTo(304);
    }

    @Test
    void a_command_may_insist_on_the_task_that_was_read() {
        String read = tag(task);
        assertThat(officer.with("If-Match", read).post(task + "/claim").status())
                .isEqualTo(200);
        assertThat(officer.with("If-Match", read).post(task + "/release").status())
                .isEqualTo(412);
        assertThat(officer.with("If-Match", tag(task)).post(task + "/release").status())
                .isEqualTo(200);
    }
}
