package org.xieyue.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form's lines become the parts of a paper; what was not given leaves no empty line behind. */
class WritingByAFormTest {

    private static final String FORM = """
            % 样例
            # {title}（草案）
            > {union}：
            = 期限: {from} 至 {until}
            = 依据: {rule}
            ## 依据 ?rule
            {rule}
            ## 条款
            § clauses
            | seats: 姓名, 职务
            * points
            共 {count} 条。
            """;

    @Test
    void values_take_their_places_and_are_escaped() {
        PaperTemplate paper = PaperTemplate.written("2026-1", FORM)
                .with("title", "甲<乙>")
                .with("union", "市总工会")
                .with("from", "2026年1月1日")
                .with("until", "2026年12月31日")
                .with("count", 2)
                .rows("clauses", List.of(List.of("第一条 单价", "每单 5 元")))
                .rows("seats", List.of(List.of("周首席", "工会主席")))
                .items("points", List.of("甲", "乙"));
        assertThat(paper.title()).isEqualTo("甲<乙>（草案）");
        assertThat(paper.html())
                .contains("<p class=\"address\">市总工会：</p>")
                .contains("<tr><th>期限</th><td>2026年1月1日 至 2026年12月31日</td></tr>")
                .contains("<h3>第一条 单价</h3><p>每单 5 元</p>")
                .contains("<th class=\"short\">姓名</th><th class=\"short\">职务</th>")
                .contains("2. 乙")
                .contains("<p>共 2 条。</p>")
                .contains("文书式样：样例 2026-1");
    }

    @Test
    void a_line_whose_value_was_not_given_is_left_out_with_its_heading() {
        String html = PaperTemplate.written("2026-1", FORM)
                .with("title", "甲")
                .with("rule", " ")
                .html();
        assertThat(html).doesNotContain("依据", "期限", "<table", "共 ", "{");
        assertThat(PaperTemplate.written("2026-1", FORM).with("rule", "第五条").html())
                .contains("<h2>依据</h2><p>第五条</p>")
                .contains("<tr><th>依据</th><td>第五条</td></tr>");
    }

    @Test
    void a_paragraph_may_hang_on_rows_and_a_text_may_be_a_code() {
        String form = """
                % 样例
                以上记录： ?points
                尚无记录。 ?none
                * points
                [] {code}
                """;
        assertThat(PaperTemplate.written("2026-1", form)
                        .items("points", List.of("甲"))
                        .with("code", "xieyue:1")
                        .html())
                .contains("<p>以上记录：</p>", "class=\"code\"")
                .doesNotContain("尚无记录", "?");
        assertThat(PaperTemplate.written("2026-1", form).with("none", "none").html())
                .contains("<p>尚无记录。</p>")
                .doesNotContain("以上记录", "class=\"code\"");
    }

    @Test
    void rows_that_do_not_fit_their_heads_are_a_mistake_at_once() {
        PaperTemplate paper = PaperTemplate.written("2026-1", FORM).rows("seats", List.of(List.of("周首席")));
        assertThatThrownBy(paper::html).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void days_and_short_words_in_a_table_stay_on_one_line_where_there_is_room() {
        String html = new PaperBody()
                .table(List.of("事项", "应履行日", "结果"), List.of(List.of("抽查强制休息的停派记录", "2026-08-31", "已履行")))
                .html();
        assertThat(html)
                .contains("<th>事项</th><th class=\"short\">应履行日</th><th class=\"short\">结果</th>")
                .contains("<td>抽查强制休息的停派记录</td><td class=\"short\">2026-08-31</td><td class=\"short\">已履行</td>");
        List<String> many = Collections.nCopies(7, "2026-08-31");
        assertThat(new PaperBody().table(many, List.of(many)).html()).doesNotContain("short");
    }

    @Test
    void names_keep_room_beside_a_column_of_long_sentences() {
        String names = "淮北市同路行汽车租赁有限公司、淮北市安途网络约车有限公司";
        assertThat(new PaperBody()
                        .table(List.of("单元", "用人单位"), List.of(List.of("网约车平台联合协商", names)))
                        .html())
                .contains("<td class=\"name\">网约车平台联合协商</td><td>" + names + "</td>");
    }

    @Test
    void a_form_that_does_not_exist_is_a_mistake_at_once() {
        assertThatThrownBy(() -> PaperTemplate.of("conclusion/contract", "1999-1"))
                .isInstanceOf(UncheckedIOException.class);
    }
}
