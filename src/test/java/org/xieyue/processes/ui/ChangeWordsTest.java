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
        assertThat(say(Facet.POST, "CASE_OFFICER", "REVIEWER@COUNTY")).isEqualTo("任务「部门审批」：由谁办理 经办人 → 县（区）审核人");
        assertThat(say(Facet.STEP, "${reserveHardshipFunds}", "")).isEqualTo("任务「部门审批」：系统步骤不再是 预留帮扶资金");
        assertThat(say(Facet.CONDITION, "", "${amount > 5000}")).isEqualTo("任务「部门审批」：条件设为 ${amount > 5000}");
        assertThat(say(new Change(Kind.ADDED, "a.bpmn", "extra", "userTask", "「补充核查」", null, "", "", "")))
                .isEqualTo("新增：任务「补充核查」");
    }

    @Test
    void a_change_of_a_table_names_table_row_and_column() {
        assertThat(say(row(Facet.CELL, "金额(元)", "<= 3000", "<= 5000")))
                .isEqualTo("决策表「层级」第 3 行「三千元以下」：条件“金额(元)” 『<= 3000』 → 『<= 5000』");
        assertThat(say(row(Facet.CELL, "学段", "", "\"HIGH\""))).isEqualTo("决策表「层级」第 3 行「三千元以下」：条件“学段”设为 『\"HIGH\"』");
        assertThat(say(row(Facet.RESULT, "层级", "\"CITY\"", ""))).isEqualTo("决策表「层级」第 3 行「三千元以下」：结果“层级”不再是 『\"CITY\"』");
        assertThat(say(row(Facet.ORDER, "", "1", "3"))).isEqualTo("决策表「层级」第 3 行「三千元以下」：从第 1 行移到第 3 行");
        assertThat(say(new Change(Kind.REMOVED, "a.dmn", "small", "rule", "「层级」#3", null, "", "", "")))
                .isEqualTo("删除：决策表「层级」第 3 行");
        assertThat(say(new Change(
                        Kind.CHANGED, "a.dmn", "t", "decision", "「层级」", Facet.HIT_POLICY, "", "FIRST", "COLLECT_SUM")))
                .isEqualTo("决策表「层级」：命中策略 首先适用（FIRST） → 收集并求和（SUM）");
        assertThat(say(new Change(Kind.CHANGED, "a.dmn", "c", "input", "「层级」「金额」", Facet.TYPE, "", "long", "number")))
                .isEqualTo("条件列「层级」「金额」：类型 长整数 → 数字");
    }

    @Test
    void a_change_of_a_form_names_the_field() {
        assertThat(say(field(Facet.ATTRIBUTE, "maxLength", "40", "60"))).isEqualTo("单行文字「愿望」：最多字数 40 → 60");
        assertThat(say(field(Facet.REQUIRED, "", "true", "false"))).isEqualTo("单行文字「愿望」：是否必填 必填 → 选填");
        assertThat(say(field(Facet.ORDER, "", "5", "2"))).isEqualTo("单行文字「愿望」：从第 5 项移到第 2 项");
        assertThat(say(field(Facet.ATTRIBUTE, "screen", "「金额」", "「心愿」"))).isEqualTo("单行文字「愿望」：所在的一屏 「金额」 → 「心愿」");
        assertThat(say(new Change(
                        Kind.CHANGED, "a.form", "a", "form", "「a」", Facet.OUTCOMES, "", "approve", "approve,refuse")))
                .isEqualTo("表单「a」：办理结果 批准 → 批准、不予同意");
    }

    private static Change row(Facet facet, String column, String before, String after) {
        return new Change(Kind.CHANGED, "a.dmn", "small", "rule", "「层级」#3「三千元以下」", facet, column, before, after);
    }

    private static Change field(Facet facet, String detail, String before, String after) {
        return new Change(Kind.CHANGED, "a.form", "wish", "textfield", "「愿望」", facet, detail, before, after);
    }

    @Test
    void whatever_can_change_has_words_in_both_languages() {
        for (Locale language : new Locale[] {Texts.CHINESE, Texts.ENGLISH}) {
            for (String where : new String[] {"right", "left", "down", "up"}) {
                assertThat(texts.has(language, "processes.change.SHIFTED." + where))
                        .as(where)
                        .isTrue();
            }
            for (Kind kind : Kind.values()) {
                if (kind == Kind.SHIFTED) {
                    continue;
                }
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
