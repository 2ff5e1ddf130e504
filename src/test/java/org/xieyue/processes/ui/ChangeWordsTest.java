package org.xieyue.processes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.compare.Change;
import org.xieyue.processes.compare.Change.Facet;
import org.xieyue.processes.compare.Change.Kind;
import org.xieyue.shared.Texts;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ChangeWordsTest {

    @Autowired
    ChangeWords words;

    @Autowired
    Texts texts;

    @Autowired
    TestPeople people;

    @Test
    void a_change_is_a_sentence_with_the_words_of_people() {
        assertThat(say(Facet.DEADLINE, "3wd", "5wd")).isEqualTo("任务「部门审批」：期限 3 个工作日 → 5 个工作日");
        assertThat(say(Facet.DEADLINE, "none", "30d")).isEqualTo("任务「部门审批」：期限 无期限 → 30 天");
        assertThat(say(Facet.POST, "CASE_OFFICER", "REVIEWER@COUNTY")).isEqualTo("任务「部门审批」：由谁办理 经办人 → 审核人（县（区））");
        assertThat(say(Facet.STEP, "${reserveHardshipFunds}", "")).isEqualTo("任务「部门审批」：系统步骤不再是 预留帮扶资金");
        assertThat(say(Facet.CONDITION, "", "${amount > 5000}")).isEqualTo("任务「部门审批」：条件设为 ${amount > 5000}");
        assertThat(say(new Change(Kind.ADDED, "a.bpmn", "extra", "userTask", "「补充核查」", null, "", "", "")))
                .isEqualTo("新增：任务「补充核查」");
    }

    @Test
    void whatever_can_change_has_words_in_both_languages() {
        for (Locale language : new Locale[] {Texts.CHINESE, Texts.ENGLISH}) {
            for (Kind kind : Kind.values()) {
                assertThat(texts.has(language, "processes.change." + kind))
                        .as("%s", kind)
                        .isTrue();
                assertThat(texts.has(
                                language, "processes.changes." + kind.name().toLowerCase(Locale.ROOT)))
                        .as("%s", kind)
                        .isTrue();
            }
            for (Facet facet : Facet.values()) {
                assertThat(texts.has(language, "processes.facet." + facet) || facet == Facet.ORDER)
                        .as("%s", facet)
                        .isTrue();
            }
        }
    }

    private String say(Facet facet, String before, String after) {
        return say(new Change(Kind.CHANGED, "a.bpmn", "approve", "userTask", "「部门审批」", facet, "", before, after));
    }

    private String say(Change change) {
        return people.as(people.organisation().processAdministrator(), () -> words.sentence(change));
    }
}
