package org.xieyue.hardship.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.hardship.CorrectPayee;
import org.xieyue.hardship.Story;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class HardshipAidProcessTest extends HardshipProcess {

    @Autowired
    CorrectPayee correctPayee;

    @Test
    void an_undisputed_application_ends_approved_with_funds_reserved() {
        CaseId id = opened();
        assertThat(story.tasks(id)).containsExactly("审核申请材料");
        assertThat(story.state(id, at)).isEqualTo("hardship.applied");
        story.papersAccepted(id, at);
        assertThat(story.tasks(id)).containsExactly("入户核查", "入户核查");
        story.visited(id, at);
        assertThat(story.tasks(id)).containsExactly("发表评议意见", "发表评议意见", "发表评议意见");
        story.committeeAgrees(id, at);
        assertThat(story.state(id, at)).isEqualTo("hardship.published");
        assertThat(story.tasks(id)).isEmpty();
        passes(id, 8);
        assertThat(story.tasks(id)).containsExactly("县级审核");
        story.countyAgrees(id, at, "6000");
        assertThat(story.tasks(id)).containsExactly("市级审批");
        story.cityApproves(id, at, line);
        assertThat(story.state(id, at)).isEqualTo("hardship.funded");
        assertThat(engine.hasEnded(id)).isFalse();
        assertThat(story.tasks(id)).isEmpty();
    }

    @Test
    void the_county_can_return_the_case_to_the_papers() {
        CaseId id = noticePassed();
        review(id, "review-return", "收入证明过期");
        assertThat(story.tasks(id)).containsExactly("审核申请材料");
    }

    @Test
    void the_county_can_propose_a_refusal() {
        CaseId id = noticePassed();
        review(id, "propose-refusal", "材料不实");
        assertThat(story.tasks(id)).containsExactly("决定是否不予帮扶");
    }

    @Test
    void the_county_cannot_agree_to_more_than_the_rules_allow() {
        CaseId id = noticePassed();
        assertThat(story.codes(story.does(
                        id,
                        at.reviewer(),
                        "县级审核",
                        "review-agree",
                        "",
                        Map.of("amount", new BigDecimal("6000.01"), "unrelated", true))))
                .containsExactly("hardship.amountAboveCeiling");
    }

    @Test
    void a_household_in_no_category_cannot_be_agreed_to() {
        Map<String, Object> form = HardshipStory.application();
        form.put("income", new BigDecimal("190000"));
        CaseId id = story.opened(at.worker(), form);
        story.papersAccepted(id, at);
        story.visited(id, at);
        story.committeeAgrees(id, at);
        passes(id, 8);
        assertThat(story.codes(story.does(
                        id,
                        at.reviewer(),
                        "县级审核",
                        "review-agree",
                        "",
                        Map.of("amount", new BigDecimal("100"), "unrelated", true))))
                .containsExactly("hardship.notEligible.NONE");
    }

    @Test
    void a_small_amount_is_approved_by_a_second_reviewer_of_the_county() {
        CaseId id = noticePassed();
        story.countyAgrees(id, at, "4999.99");
        assertThat(story.tasks(id)).containsExactly("县级第二人审批");
        Map<String, Object> form = Map.of("budgetLine", line.toString(), "unrelated", true);
        assertThat(story.codes(story.does(id, at.reviewer(), "县级第二人审批", "approve", "", form)))
                .containsExactly("hardship.otherDuty.COUNTY_REVIEWER");
        story.done(id, at.secondReviewer(), "县级第二人审批", "approve", "", form);
        assertThat(story.state(id, at)).isEqualTo("hardship.funded");
    }

    @Test
    void exactly_the_threshold_goes_to_the_city() {
        CaseId id = noticePassed();
        story.countyAgrees(id, at, "5000");
        assertThat(story.tasks(id)).containsExactly("市级审批");
    }

    @Test
    void the_approver_can_send_the_case_back_to_the_county() {
        CaseId id = noticePassed();
        story.countyAgrees(id, at, "6000");
        approve(id, "approval-return", "金额请再核");
        assertThat(story.tasks(id)).containsExactly("县级审核");
        story.countyAgrees(id, at, "5500");
        story.cityApproves(id, at, line);
        assertThat(story.state(id, at)).isEqualTo("hardship.funded");
    }

    @Test
    void the_approver_can_refuse_and_the_household_may_appeal() {
        CaseId id = noticePassed();
        story.countyAgrees(id, at, "6000");
        approve(id, "approval-refuse", "已由民政救助");
        assertThat(story.tasks(id)).containsExactly("决定是否申诉");
        assertThat(story.state(id, at)).isEqualTo("hardship.refused");
    }

    @Test
    void an_exhausted_line_asks_the_fund_officer_for_another() {
        BudgetLineId poor = story.line(at, 100);
        CaseId id = noticePassed();
        story.countyAgrees(id, at, "6000");
        story.cityApproves(id, at, poor);
        assertThat(story.tasks(id)).containsExactly("另行指定预算科目");
        assertThat(story.state(id, at)).isEqualTo("hardship.approved");
        story.done(id, at.fundOfficer(), "另行指定预算科目", "line-named", "", Map.of("budgetLine", poor.toString()));
        assertThat(story.tasks(id)).containsExactly("另行指定预算科目");
        story.done(id, at.fundOfficer(), "另行指定预算科目", "line-named", "", Map.of("budgetLine", line.toString()));
        assertThat(story.state(id, at)).isEqualTo("hardship.funded");
    }

    @Test
    void a_year_later_the_household_is_looked_at_again_and_stays_or_leaves() {
        CaseId id = approved();
        passes(id, 370);
        assertThat(story.tasks(id)).containsExactly("年度复查");
        story.done(id, at.officer(), "年度复查", "still-in-hardship");
        assertThat(story.tasks(id)).isEmpty();
        passes(id, 370);
        story.done(id, at.officer(), "年度复查", "file-exit", "已就业", Map.of());
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(story.state(id, at)).isEqualTo("hardship.exited");
    }

    @Test
    void a_change_of_payee_voids_the_approval_and_gives_the_money_back() {
        CaseId id = approved();
        assertThat(story.available(at, line)).isEqualTo(Yuan.of(94_000));
        people.as(at.officer(), () -> correctPayee.correct(id, "张小勇", Story.someId()))
                .orElseThrow();
        engine.runDueJobs(id);
        assertThat(story.available(at, line)).isEqualTo(Yuan.of(100_000));
        assertThat(story.tasks(id)).containsExactly("县级审核");
        story.countyAgrees(id, at, "6000");
        story.cityApproves(id, at, line);
        assertThat(story.available(at, line)).isEqualTo(Yuan.of(94_000));
    }

    private void review(CaseId id, String outcome, String opinion) {
        story.done(
                id,
                at.reviewer(),
                "县级审核",
                outcome,
                opinion,
                Map.of("amount", new BigDecimal("6000"), "unrelated", true));
    }

    private void approve(CaseId id, String outcome, String opinion) {
        story.done(
                id, at.approver(), "市级审批", outcome, opinion, Map.of("budgetLine", line.toString(), "unrelated", true));
    }
}
