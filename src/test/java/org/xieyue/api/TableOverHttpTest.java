package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.negotiation.TableStory.HEAT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Role;
import org.xieyue.negotiation.TableStory;
import org.xieyue.negotiation.TableStory.Laid;
import org.xieyue.testing.XieyueServerTest;

/** What the table's page can do, done over HTTP; and what the other side is told there. */
@XieyueServerTest
class TableOverHttpTest {

    @Autowired
    ApiStory story;

    @Autowired
    TableStory tables;

    private Laid laid;
    private String path;

    @BeforeEach
    void the_table_is_laid() {
        laid = tables.lay();
        path = "/cases/" + laid.id() + "/table";
    }

    @Test
    void what_nobody_discussed_is_kept_accepted_and_called_final_at_once_and_saying_it_again_moves_nothing() {
        ApiClient chief = story.as(laid.chief());
        ApiClient boss = story.as(laid.boss());

        assertThat(chief.get(path).at("/blockers/0")).contains("第五条、第八条、第九条、第十条");
        assertThat(chief.post(path + "/keep-undiscussed").at("/clauses")).isEqualTo("4");
        assertThat(chief.post(path + "/keep-undiscussed").at("/clauses")).isEqualTo("0");
        assertThat(boss.post(path + "/accept-unchanged").at("/clauses")).isEqualTo("4");
        assertThat(chief.post(path + "/final").at("/clauses")).isEqualTo("4");
        assertThat(boss.post(path + "/final").at("/clauses")).isEqualTo("4");
        ApiClient.Answered table = boss.get(path);
        assertThat(table.at("/clauses/0/state")).isEqualTo("FINAL");
        assertThat(table.text()).contains("\"blockers\":[]");
    }

    @Test
    void only_a_chief_moves_many_clauses_and_strangers_find_no_table() {
        ApiClient manager = story.as(laid.manager());
        ApiClient stranger = story.as(story.people.person("别家代表", Role.NEGOTIATOR, laid.union()));
        ApiClient worker = story.as(story.people.person("路人", Role.WORKER, laid.union()));
        for (String act : List.of("/keep-undiscussed", "/accept-unchanged", "/final")) {
            ApiClient.Answered refused = manager.post(path + act);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("negotiation.chief-signs");
            assertThat(stranger.post(path + act).status()).isEqualTo(404);
            assertThat(worker.post(path + act).status()).isEqualTo(404);
        }
    }

    @Test
    void a_number_that_the_text_contradicts_is_tabled_only_with_the_word_that_both_were_compared() {
        ApiClient chief = story.as(laid.chief());
        String positions = path + "/clauses/" + HEAT.value() + "/positions";
        String unlike =
                "{\"text\":\"每日支付高温补贴十五元。\",\"figure\":{\"amount\":18,\"unit\":\"YUAN_PER_DAY\",\"bound\":\"AT_LEAST\"}";
        ApiClient.Answered warned = chief.post(positions, unlike + "}");
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.text()).contains("negotiation.figure-unlike-text", "\"compared\"", "18 元/天", "十五元");
        assertThat(chief.post(positions, unlike + ",\"compared\":true}").status())
                .isEqualTo(201);
    }

    @Test
    void a_paper_on_a_clause_is_the_own_sides_and_nobody_elses() {
        ApiClient chief = story.as(laid.chief());
        String evidence = path + "/own/" + HEAT.value() + "/evidence";

        ApiClient.Answered added = chief.upload(evidence, "本市高温天数.png", ApiStory.picture());
        assertThat(added.status()).isEqualTo(201);
        assertThat(chief.get(evidence).at("/0/fileName")).isEqualTo("本市高温天数.png");
        assertThat(story.as(laid.second()).get(evidence).at("/0/id")).isEqualTo(added.at("/id"));

        ApiClient boss = story.as(laid.boss());
        assertThat(boss.get(evidence).text()).isEqualTo("[]");
        assertThat(boss.get("/cases/" + laid.id() + "/documents").text()).doesNotContain(added.at("/id"));
        assertThat(boss.get(path + "/own").text()).doesNotContain(added.at("/id"));
        ApiClient stranger = story.as(story.people.person("别家代表", Role.NEGOTIATOR, laid.union()));
        assertThat(stranger.get(evidence).status()).isEqualTo(404);
        assertThat(stranger.upload(evidence, "x.png", ApiStory.picture()).status())
                .isEqualTo(404);
        assertThat(chief.upload(path + "/own/nowhere/evidence", "x.png", ApiStory.picture())
                        .status())
                .isEqualTo(404);
        assertThat(chief.upload(evidence, "说明.exe", "MZ".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
    }
}
