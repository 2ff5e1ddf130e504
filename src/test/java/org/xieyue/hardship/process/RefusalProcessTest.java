package org.xieyue.hardship.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class RefusalProcessTest extends HardshipProcess {

    @Test
    void the_officer_may_propose_a_refusal_but_only_the_city_decides_it() {
        Map<String, Object> form = HardshipStory.application();
        form.put("income", new BigDecimal("90000"));
        form.put("rigidMedical", new BigDecimal("10000"));
        CaseId id = story.opened(at.worker(), form);
        story.done(id, at.officer(), "审核申请材料", "papers-complete");
        assertThat(story.facts(id, at)).contains("¥2,222.22", "边缘困难", "第 12 行", "困难认定规则第");
        assertThat(story.tasks(id)).containsExactly("确认核对结果");
        story.done(id, at.officer(), "确认核对结果", "propose-refusal", "收入高于标准", Map.of());
        assertThat(story.tasks(id)).containsExactly("决定是否不予帮扶");
        refuse(id);
        assertThat(story.state(id, at)).isEqualTo("hardship.refused");
        assertThat(story.tasks(id)).containsExactly("决定是否申诉");
    }

    @Test
    void a_refusal_that_nobody_appeals_becomes_final_when_the_time_is_over() {
        CaseId id = refusalProposed();
        refuse(id);
        passes(id, 18);
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(story.state(id, at)).isEqualTo("hardship.refused-finally");
    }

    @Test
    void a_household_may_accept_a_refusal_at_once() {
        CaseId id = refusalProposed();
        refuse(id);
        story.done(id, at.worker(), "决定是否申诉", "appeal-waive");
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(story.state(id, at)).isEqualTo("hardship.refused-finally");
    }

    @Test
    void an_appeal_is_decided_by_somebody_who_had_no_part_in_the_refusal() {
        CaseId id = refusalProposed();
        refuse(id);
        story.done(id, at.worker(), "决定是否申诉", "appeal", "支出计算有误", Map.of());
        assertThat(story.codes(
                        story.does(id, at.approver(), "由另一人复审", "refusal-uphold", "维持", Map.of("unrelated", true))))
                .containsExactly("hardship.otherDuty.CITY_APPROVER");
        story.done(id, at.secondApprover(), "由另一人复审", "refusal-uphold", "维持", Map.of("unrelated", true));
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(story.state(id, at)).isEqualTo("hardship.refused-finally");
    }

    @Test
    void an_appeal_that_succeeds_brings_the_visitors_back() {
        CaseId id = refusalProposed();
        refuse(id);
        story.done(id, at.worker(), "决定是否申诉", "appeal", "支出计算有误", Map.of());
        story.done(id, at.secondApprover(), "由另一人复审", "refusal-overturn", "确有误", Map.of("unrelated", true));
        assertThat(story.tasks(id)).containsExactly("入户核查", "入户核查");
        story.visited(id, at);
        assertThat(story.tasks(id)).hasSize(3);
    }

    @Test
    void a_proposal_to_refuse_need_not_be_followed() {
        CaseId id = refusalProposed();
        story.done(id, at.approver(), "决定是否不予帮扶", "refusal-go-on", "应先入户", Map.of("unrelated", true));
        assertThat(story.tasks(id)).containsExactly("入户核查", "入户核查");
    }

    @Test
    void a_paper_for_each_decision_is_filed_with_the_case() {
        CaseId approved = approved();
        assertThat(story.papers(approved, at)).contains("decision-letter");
        CaseId refused = refusalProposed();
        refuse(refused);
        assertThat(story.papers(refused, at)).contains("refusal-letter");
    }

    private void refuse(CaseId id) {
        story.done(id, at.approver(), "决定是否不予帮扶", "refusal-decide", "收入高于标准", Map.of("unrelated", true));
    }

    private CaseId refusalProposed() {
        CaseId id = opened();
        story.done(id, at.officer(), "审核申请材料", "papers-complete");
        story.done(id, at.officer(), "确认核对结果", "propose-refusal", "情况不符", Map.of());
        return id;
    }
}
