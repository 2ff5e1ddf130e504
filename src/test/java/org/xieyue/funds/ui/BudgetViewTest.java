package org.xieyue.funds.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.FundSource;
import org.xieyue.funds.ProposeBudgetChange;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.CurrentUser;
import org.xieyue.notices.MyMessages;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestCases;
import org.xieyue.testing.TestPeople;

class BudgetViewTest extends ScreenTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    TestBudgets budgets;

    @Autowired
    Reservations reservations;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    BusinessClock clock;

    @Autowired
    ProposeBudgetChange propose;

    @Autowired
    MyMessages messages;

    TestPeople.Organisation organisation;

    @BeforeEach
    void found() {
        organisation = people.organisation();
    }

    private BudgetLineId lineWithReservation() {
        BudgetTerms terms = new BudgetTerms(
                clock.today().getYear(), "hardship-aid", FundSource.UNION_FUNDS, "生活救助", Yuan.of(10_000));
        BudgetLineId line = budgets.line(organisation.city(), terms);
        CaseId caseId = cases.open(organisation.basic(), organisation.worker().id());
        return currentUser.asSystem(() -> {
            transactions
                    .execute(transaction -> reservations.reserve(caseId, line, Yuan.of("3000.50"), "hash"))
                    .orElseThrow();
            return line;
        });
    }

    private String page() {
        return find(StatementView.class).single().getElement().getTextRecursively();
    }

    @Test
    void the_auditor_sees_the_lines_with_their_figures_and_changes_nothing() {
        lineWithReservation();
        signIn(organisation.auditor());
        goTo("funds");
        assertThat(find(RowTable.class).single().getElement().getTextRecursively())
                .contains("生活救助", "困难帮扶", "工会经费", "¥10,000.00", "¥3,000.50", "¥6,999.50");
        assertThat(find(Button.class).withId("open-line").exists()).isFalse();
    }

    @Test
    void who_holds_no_post_for_it_is_told_so() {
        signIn(organisation.worker());
        goTo("funds");
        assertThat(find(BudgetView.class).exists()).isFalse();
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("这一页不对您开放");
    }

    @Test
    void amounts_are_right_aligned() {
        lineWithReservation();
        signIn(organisation.auditor());
        goTo("funds");
        assertThat(find(RowTable.class).single().getElement().getOuterHTML().split("class=\"num\"", -1))
                .as("four headings and four cells")
                .hasSize(9);
    }

    @Test
    void the_fund_officer_opens_a_line_and_is_told_what_is_wrong_first() {
        signIn(organisation.fundOfficer());
        goTo("funds");
        assertThat(find(EmptyState.class).exists()).isTrue();
        test(find(Button.class).withId("open-line").single()).click();
        test(find(TextField.class).withLabelContaining("科目").single()).setValue("医疗救助");
        test(find(TextField.class).withLabelContaining("额度").single()).setValue("三千");
        save("开设科目");
        assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("最多两位小数");
        test(find(TextField.class).withLabelContaining("额度").single()).setValue("50,000.00");
        save("开设科目");
        assertThat(find(BudgetView.class).single().getElement().getTextRecursively())
                .contains("医疗救助", "¥50,000.00", "待他人复核", "合计可用 ¥0.00");
        assertThat(find(Button.class).withClassName("confirm-change").exists())
                .as("nobody confirms an own proposal")
                .isFalse();
        goTo("inbox");
        signIn(organisation.approver());
        goTo("funds");
        test(find(Button.class).withClassName("confirm-change").single()).click();
        assertThat(find(BudgetView.class).single().getElement().getTextRecursively())
                .contains("合计可用 ¥50,000.00")
                .doesNotContain("待复核");
    }

    @Test
    void what_was_declined_tells_why_to_whoever_proposed_it() {
        BudgetLineId line = lineWithReservation();
        people.as(
                organisation.fundOfficer(),
                () -> propose.limit(line, Yuan.of(20_000), "年中追加", UUID.randomUUID())
                        .orElseThrow());
        signIn(organisation.approver());
        goTo("funds/statement/" + line);
        test(find(Button.class).withText("退回").single()).click();
        save("退回");
        assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("理由");
        test(find(TextArea.class).single()).setValue("附上常委会决议");
        save("退回");
        assertThat(page()).doesNotContain("待复核的额度变动").contains("¥10,000.00");
        assertThat(people.as(organisation.fundOfficer(), () -> messages.page(Texts.CHINESE, null, 10))
                        .rows())
                .anySatisfy(message -> assertThat(message.text()).contains("附上常委会决议"));
    }

    @Test
    @SuppressWarnings("unchecked") // a select of whatever
    void money_is_moved_to_another_line_by_two_people() {
        BudgetLineId line = lineWithReservation();
        budgets.line(
                organisation.city(),
                new BudgetTerms(
                        clock.today().getYear(), "hardship-aid", FundSource.UNION_FUNDS, "医疗救助", Yuan.of(1_000)));
        signIn(organisation.fundOfficer());
        goTo("funds/statement/" + line);
        test(find(Button.class).withId("reallocate").single()).click();
        save("提交复核");
        assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("请选择调入科目");
        test(find(Select.class).single()).selectItem("医疗救助（" + clock.today().getYear() + " 年度，可用 ¥1,000.00）");
        test(find(TextField.class).withLabelContaining("金额").single()).setValue("2000");
        test(find(TextArea.class).single()).setValue("调剂");
        save("提交复核");
        signIn(organisation.approver());
        goTo("funds/statement/" + line);
        test(find(Button.class).withClassName("confirm-change").single()).click();
        assertThat(page())
                .contains(
                        "调剂",
                        "−¥2,000.00",
                        "¥4,999.50",
                        organisation.fundOfficer().name() + "提出，"
                                + organisation.approver().name() + "复核");
    }

    @Test
    void the_statement_tells_every_movement_and_the_limit_can_be_changed_with_a_reason() {
        BudgetLineId line = lineWithReservation();
        signIn(organisation.fundOfficer());
        goTo("funds/statement/" + line);
        assertThat(page()).contains("预留", "−¥3,000.50", "下达额度", "+¥10,000.00", "TEST-");
        test(find(Button.class).withId("change-limit").single()).click();
        test(find(TextField.class).withLabelContaining("新额度").single()).setValue("3000");
        test(find(TextArea.class).single()).setValue("年中收回");
        save("提交复核");
        assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("低于已预留和已支付的 ¥3,000.50");
        test(find(TextField.class).withLabelContaining("新额度").single()).setValue("4000");
        save("提交复核");
        budgets.confirm(line, organisation.approver());
        goTo("funds/statement/" + line);
        assertThat(page()).contains("年中收回", "−¥6,000.00", "¥999.50");
    }

    @Test
    void a_fund_officer_reconciles_and_an_auditor_reads_what_came_of_it() {
        lineWithReservation();
        signIn(organisation.fundOfficer());
        goTo("funds/reconciliation");
        test(find(Button.class).withId("reconcile-now").single()).click();
        assertThat(find(ReconciliationView.class).single().getElement().getTextRecursively())
                .contains("对账记录", "核对科目")
                .doesNotContain("对账发现差额");
        goTo("inbox");
        signIn(organisation.auditor());
        goTo("funds/reconciliation");
        assertThat(find(Button.class).withId("reconcile-now").exists()).isFalse();
    }

    @Test
    void a_line_of_another_union_is_not_there() {
        BudgetLineId line = lineWithReservation();
        signIn(people.organisation().auditor());
        goTo("funds/statement/" + line);
        assertThat(find(StatementView.class).exists()).isFalse();
        goTo("funds/statement/nonsense");
        assertThat(find(StatementView.class).exists()).isFalse();
    }

    private void save(String label) {
        test(find(Button.class).withText(label).all().getLast()).click();
    }
}
