package org.xieyue.negotiation.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.negotiation.TableStory.COMMISSION;
import static org.xieyue.negotiation.TableStory.HEAT;
import static org.xieyue.negotiation.TableStory.commission;
import static org.xieyue.negotiation.TableStory.heat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.identity.Account;
import org.xieyue.negotiation.OfferPackage;
import org.xieyue.negotiation.OwnNotes;
import org.xieyue.negotiation.OwnSide;
import org.xieyue.negotiation.TableBoard;
import org.xieyue.negotiation.TablePosition;
import org.xieyue.negotiation.TableState;
import org.xieyue.negotiation.TableStory;
import org.xieyue.negotiation.TableStory.Laid;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.Terms;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestPeople;

class TableScreensTest extends ScreenTest {

    @Autowired
    TableStory story;

    @Autowired
    TestPeople people;

    @Autowired
    TableBoard board;

    @Autowired
    TableState state;

    @Autowired
    OwnSide ownSide;

    @Autowired
    TablePosition tablePosition;

    @Autowired
    OfferPackage offerPackage;

    @Autowired
    TableKit kit;

    private Laid laid;

    @BeforeEach
    void the_table_is_laid() {
        laid = story.lay();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void opens(Account who) {
        signIn(who);
        goTo("bargaining/" + laid.id() + "/table");
        assertThat(page()).doesNotContain("!negotiation");
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private TableView.Row row(ClauseKey clause) {
        return people.as(laid.chief(), () -> board.mine(laid.id(), 0)).rows().stream()
                .filter(row -> row.key().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private OwnNotes notes(ClauseKey clause) {
        return people.as(laid.chief(), () -> ownSide.notes(laid.id(), clause));
    }

    @Test
    void while_a_clause_is_open_nothing_can_be_signed_and_the_page_says_which() {
        opens(laid.chief());
        assertThat(page()).contains("还有 4 条未决：第五条、第八条、第九条、第十条");
        click("未议条款提出沿用原文");
        people.as(laid.chief(), () -> tablePosition.table(laid.id(), HEAT, heat(18)))
                .orElseThrow();

        opens(laid.boss());
        click("接受对方沿用原文的各条");
        click("原则一致的各条全部定稿");
        opens(laid.chief());
        click("原则一致的各条全部定稿");

        assertThat(page()).contains("还有 1 条未决：第八条").contains("全部定稿或提交大会后才能拟定草案、提交表决和签署");
        assertThat(story.call(() -> state.settled(laid.id()))).isFalse();
        opens(laid.boss());
        click("接受对方");
        click("原则一致的各条全部定稿");
        opens(laid.chief());
        click("原则一致的各条全部定稿");
        assertThat(page()).doesNotContain("条未决").contains("全部条款已定");
        assertThat(story.call(() -> state.settled(laid.id()))).isTrue();
    }

    @Test
    void what_was_tabled_stays_as_it_is_and_a_correction_is_another_position() {
        opens(laid.chief());
        click("提出新立场");
        assertThat(find(PositionSheet.class).single().getElement().getTextRecursively())
                .contains("不能更改；更正须另提");
        find(TextArea.class).single().setValue("平台抽成不超过 20 %。");
        find(BigDecimalField.class).single().setValue(BigDecimal.valueOf(20));
        click("签署并提出");
        TableView.Offer first = requireNonNull(row(COMMISSION).workers());

        click("提出新立场");
        find(TextArea.class).single().setValue("平台抽成不超过 21 %。");
        find(BigDecimalField.class).single().setValue(BigDecimal.valueOf(21));
        click("签署并提出");

        TableView.Offer second = requireNonNull(row(COMMISSION).workers());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(page()).contains("平台抽成不超过", "21 %");
        goTo("bargaining/" + laid.id() + "/minutes/1");
        assertThat(page()).contains("「平台抽成不超过 20 %。」", "「平台抽成不超过 21 %。」");
    }

    @Test
    void a_text_that_says_another_number_than_its_figure_is_tabled_only_when_somebody_has_compared_them() {
        opens(laid.chief());
        click("提出新立场");
        PositionSheet sheet = find(PositionSheet.class).single();
        assertThat(find(Checkbox.class).withText("已核对文字与数字，照此提出").exists()).isFalse();
        find(TextArea.class).single().setValue("平台抽成不超过百分之十。");
        find(BigDecimalField.class).single().setValue(BigDecimal.valueOf(12));
        assertThat(sheet.getElement().getTextRecursively()).contains("填写的数字是 12 %，文字写的却是百分之十。");

        click("签署并提出");
        assertThat(sheet.isOpened()).isTrue();
        assertThat(sheet.getElement().getTextRecursively()).contains("条款“第五条”填写的数字是 12 %");
        assertThat(row(COMMISSION).workers()).isNull();

        sheet.fields().compared.setValue(true);
        click("签署并提出");
        assertThat(sheet.isOpened()).isFalse();
        assertThat(requireNonNull(row(COMMISSION).workers()).terms().text()).isEqualTo("平台抽成不超过百分之十。");
    }

    @Test
    void a_figure_without_its_unit_is_asked_for_and_not_dropped() {
        opens(laid.chief());
        click("提出新立场");
        PositionSheet sheet = find(PositionSheet.class).single();
        find(TextArea.class).single().setValue("平台抽成不超过 20 %。");
        find(BigDecimalField.class).single().setValue(BigDecimal.valueOf(20));
        sheet.fields().unit.clear();
        for (String act : List.of("存为草稿", "签署并提出")) {
            click(act);
            assertThat(sheet.isOpened()).as(act).isTrue();
            assertThat(sheet.getElement().getTextRecursively()).contains("数值 20 没有单位");
        }
        assertThat(row(COMMISSION).workers()).isNull();
        assertThat(notes(COMMISSION).draft()).isNull();

        sheet.fields().unit.setValue(FigureUnit.PERCENT);
        find(BigDecimalField.class).single().clear();
        click("签署并提出");
        assertThat(sheet.getElement().getTextRecursively()).contains("数值没有填写或不是数字");
        find(BigDecimalField.class).single().setValue(BigDecimal.valueOf(20));
        click("签署并提出");
        assertThat(requireNonNull(requireNonNull(row(COMMISSION).workers())
                                .terms()
                                .figure())
                        .unit())
                .isEqualTo(FigureUnit.PERCENT);
    }

    @Test
    void another_wording_asks_to_compare_again() {
        opens(laid.chief());
        click("提出新立场");
        Fields fields = find(PositionSheet.class).single().fields();
        fields.text.setValue("平台抽成不超过 10 %。");
        fields.compared.setValue(true);
        fields.text.setValue("平台抽成不超过 9 %。");
        assertThat(fields.isCompared()).isFalse();
        fields.text.setValue("平台抽成不超过 26 %。");
        assertThat(fields.isCompared()).isTrue();
    }

    @Test
    void two_of_one_side_write_at_one_clause_at_once_and_merge_without_losing_a_word() {
        Terms tabled = new Terms("日最高气温达到 37 摄氏度以上的,每日支付高温补贴 10 元。", null);
        people.as(laid.chief(), () -> tablePosition.table(laid.id(), HEAT, tabled))
                .orElseThrow();
        goToClause(laid.chief(), HEAT);
        click("提出新立场");
        PositionSheet mine = find(PositionSheet.class).single();
        text(mine).setValue("日最高气温达到 37 摄氏度以上的,每日支付高温补贴 18 元。");

        colleagueKeeps("日最高气温达到 35 摄氏度以上的,每日支付高温补贴 10 元。");
        click("存为草稿");

        assertThat(mine.isOpened()).isTrue();
        assertThat(mine.getElement().getTextRecursively()).contains("同时改写的文字").contains("韩代表");
        assertThat(notes(HEAT).besides()).hasSize(1);
        click("合并两稿");
        assertThat(text(mine).getValue()).isEqualTo("日最高气温达到 35 摄氏度以上的,每日支付高温补贴 18 元。");
        click("存为草稿");

        assertThat(mine.isOpened()).isFalse();
        assertThat(notes(HEAT).besides()).isEmpty();
        assertThat(requireNonNull(notes(HEAT).draft()).terms().text()).isEqualTo("日最高气温达到 35 摄氏度以上的,每日支付高温补贴 18 元。");
    }

    @Test
    void where_both_changed_the_same_words_the_merge_keeps_both_for_people_to_choose() {
        goToClause(laid.chief(), HEAT);
        click("提出新立场");
        PositionSheet mine = find(PositionSheet.class).single();
        text(mine).setValue("日最高气温达到 37 摄氏度以上的,每日支付高温补贴 18 元。");

        colleagueKeeps("日最高气温达到 37 摄氏度以上的,每日支付高温补贴 20 元。");
        click("存为草稿");
        click("合并两稿");

        assertThat(text(mine).getValue()).contains("【20 元】【18 元】");
        assertThat(mine.getElement().getTextRecursively()).contains("请择一或改写");
    }

    @Test
    void past_rounds_show_their_packages_and_nothing_to_answer_them_with() {
        people.as(
                        laid.boss(),
                        () -> offerPackage.offer(
                                laid.id(),
                                List.of(
                                        new OfferPackage.Part(COMMISSION, commission(24), true),
                                        new OfferPackage.Part(HEAT, heat(15), false))))
                .orElseThrow();
        story.nextRound(laid);
        opens(laid.chief());
        assertThat(page()).contains("第 1 轮提出");
        click("不接受");
        assertThat(page()).doesNotContain("方案 1");

        goTo("bargaining/" + laid.id() + "/table?round=1");
        assertThat(page()).contains("方案 1", "第 1 轮提出").doesNotContain("未被接受");
        assertThat(find(Button.class).withText("整体接受").exists()).isFalse();
        assertThat(find(Button.class).withText("提出新立场").exists()).isFalse();
    }

    private void goToClause(Account who, ClauseKey clause) {
        opens(who);
        find(TablePage.class).single().choose(clause);
    }

    private static TextArea text(PositionSheet sheet) {
        return sheet.fields().text;
    }

    /** In the colleague's own window, opened before the other has kept anything. */
    private void colleagueKeeps(String text) {
        people.run(laid.second(), () -> {
            TableView view = board.mine(laid.id(), 0);
            TableView.Row row = view.rows().stream()
                    .filter(one -> one.key().equals(HEAT))
                    .findFirst()
                    .orElseThrow();
            PositionSheet theirs = new PositionSheet(kit, view, row, ownSide.notes(laid.id(), HEAT), () -> {});
            theirs.open();
            text(theirs).setValue(text);
            theirs.keep();
            assertThat(theirs.isOpened()).isFalse();
        });
    }

    @Test
    void a_newcomer_reads_the_line_as_numbers() {
        people.as(laid.chief(), () -> tablePosition.table(laid.id(), HEAT, heat(24)))
                .orElseThrow();
        people.as(laid.boss(), () -> tablePosition.table(laid.id(), HEAT, heat(23)))
                .orElseThrow();
        TableView.Row row = row(HEAT);
        String html = NumberLine.of(row, null, null, kit.words(), true)
                .orElseThrow()
                .getElement()
                .getOuterHTML()
                .replaceAll(">\\s+", ">")
                .replaceAll("\\s+<", "<");
        assertThat(html)
                .contains("aria-label=\"第 1 轮：职工方 24，企业方 23。\"")
                .contains("<details class=\"trend-table\"><summary>各轮数值（元/天）</summary>")
                .contains("<td class=\"num\">24</td><td class=\"num\">23</td>");
    }
}
