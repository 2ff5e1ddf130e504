package org.xieyue.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xieyue.schema.Tables.SERVICE_CASE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.xieyue.cases.TimelineRow;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.hardship.Story;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.processes.NewService.Template;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class DrawnServiceMoneyTest extends DrawnServiceSituation {

    @Test
    void aid_goes_from_application_to_the_account_as_it_was_approved() {
        String key = published(Template.MONEY);
        BudgetLineId line = line(key, 10_000);
        CaseId id = aid(key);
        assertThat(story.does(id, at.officer(), "审核", "agree", "", Map.of()).reasons())
                .isEmpty();
        assertThat(story.does(id, at.reviewer(), "审批金额", "approve", "", approval(line, "1500.50"))
                        .reasons())
                .isEmpty();

        assertThat(story.state(id, at.officer())).isEqualTo("services.paying");
        assertThat(available(key)).isEqualTo(Yuan.of("8499.50"));
        bank.answers(at.city(), at.fundOfficer(), at.approver(), at.secondApprover(), "");
        engine.runDueJobs(id);
        assertThat(story.state(id, at.officer())).isEqualTo("services.paid");
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(ofThePayment(id)).containsExactly("payments.paid");
        assertThat(people.as(at.auditor(), report::lines))
                .anySatisfy(one -> assertThat(one.paid()).isEqualTo(Yuan.of("1500.50")));
    }

    private CaseId failed(String key, BudgetLineId line) {
        CaseId id = aid(key);
        story.does(id, at.officer(), "审核", "agree", "", Map.of());
        story.does(id, at.reviewer(), "审批金额", "approve", "", approval(line, "1500"));
        bank.answers(at.city(), at.fundOfficer(), at.approver(), at.secondApprover(), "账户不存在");
        engine.runDueJobs(id);
        assertThat(engine.incidents(id)).isEmpty();
        return id;
    }

    @Test
    void a_payment_that_came_back_is_paid_once_more_as_it_was_approved() {
        String key = published(Template.MONEY);
        BudgetLineId line = line(key, 10_000);
        CaseId id = failed(key, line);

        assertThat(engine.openTasks(id)).containsExactly("处理支付未成功");
        assertThat(story.state(id, at.officer())).isEqualTo("services.paying");
        assertThat(story.does(id, at.officer(), "处理支付未成功", "pay-again", "", Map.of())
                        .reasons())
                .isEmpty();
        bank.answers(at.city(), at.fundOfficer(), at.approver(), at.secondApprover(), "");
        engine.runDueJobs(id);
        assertThat(story.state(id, at.officer())).isEqualTo("services.paid");
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(available(key)).isEqualTo(Yuan.of(8_500));
        assertThat(ofThePayment(id)).containsExactly("payments.failed", "payments.paid");
    }

    /** What the dossier says that became of it. */
    private List<String> ofThePayment(CaseId id) {
        return people.as(at.officer(), () -> dossiers.timeline(id, Texts.CHINESE)).stream()
                .map(TimelineRow::what)
                .filter(what -> what.matches("\\w+\\.(paid|failed|payment-failed)"))
                .toList();
    }

    @Test
    void another_account_is_looked_at_and_approved_before_anything_is_paid_again() {
        String key = published(Template.MONEY);
        BudgetLineId line = line(key, 10_000);
        CaseId id = failed(key, line);

        Answer<?> named = named(id);
        assertThat(named.reasons()).isEmpty();
        assertThat(named.toString()).contains("待另一人核对");
        assertThat(codes(story.does(id, at.officer(), "处理支付未成功", "pay-again", "", Map.of())))
                .containsExactly("services.otherAccountApproved");
        assertThat(story.does(id, at.officer(), "处理支付未成功", "approve-anew", "账户已更换", Map.of())
                        .reasons())
                .isEmpty();
        assertThat(engine.openTasks(id)).containsExactly("审核");
        assertThat(story.state(id, at.officer())).isEqualTo("services.running");
        assertThat(available(key)).isEqualTo(Yuan.of(10_000));
    }

    @Test
    void nobody_approves_for_themselves_and_no_step_moves_money_without_an_approval() {
        String key = published(Template.MONEY);
        BudgetLineId line = line(key, 10_000);
        Account both = people.also(
                people.also(people.person("两岗", Role.WORKER, at.basic()), Role.CASE_OFFICER, at.basic()),
                Role.REVIEWER,
                at.county());
        CaseId id = story.opened(
                both,
                key,
                Map.of("nationalId", Story.someId(), "requested", new BigDecimal("2000"), "reason", "孩子上大学"));

        assertThat(codes(story.does(id, both, "审核", "agree", "", Map.of()))).containsExactly("services.ownCase");
        story.does(id, at.officer(), "审核", "agree", "", Map.of());
        assertThat(codes(story.does(id, both, "审批金额", "approve", "", approval(line, "100"))))
                .containsExactly("services.ownCase");
        assertThat(codes(story.does(id, at.reviewer(), "审批金额", "approve", "", approval(line, "100"))))
                .containsExactly("services.noAccount");
        assertThat(codes(system(() -> run.reserve(id)))).containsExactly("services.notApproved");
        assertThat(codes(system(() -> run.pay(id)))).containsExactly("services.notApproved");
        assertThatThrownBy(() -> sql.update(SERVICE_CASE)
                        .set(SERVICE_CASE.STAGE, "PAYING")
                        .where(SERVICE_CASE.ID.eq(id.value()))
                        .execute())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("service_pays_only_what_was_approved");
    }

    @Test
    void an_approval_beyond_the_line_comes_back_and_what_is_being_paid_is_not_withdrawn() {
        String key = published(Template.MONEY);
        BudgetLineId line = line(key, 1_000);
        CaseId id = aid(key);
        story.does(id, at.officer(), "审核", "agree", "", Map.of());

        assertThat(story.does(id, at.reviewer(), "审批金额", "approve", "", approval(line, "2000"))
                        .reasons())
                .isEmpty();
        // more than the line holds: the diagram comes back to the approver
        assertThat(engine.openTasks(id)).containsExactly("审批金额");
        assertThat(story.does(id, at.reviewer(), "审批金额", "approve", "", approval(line, "800"))
                        .reasons())
                .isEmpty();
        assertThat(available(key)).isEqualTo(Yuan.of(200));
        assertThatThrownBy(() ->
                        people.as(at.worker(), () -> actions.act(id, "services/withdraw", Map.of(), Texts.CHINESE)))
                .isInstanceOf(NotFound.class);
    }
}
