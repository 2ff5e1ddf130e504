package org.xieyue.hardship.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.hardship.WithdrawApplication;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class PapersProcessTest extends HardshipProcess {

    @Autowired
    WithdrawApplication withdraw;

    @Test
    void papers_that_are_missing_go_back_and_the_applicant_sees_only_those() {
        CaseId id = opened();
        story.done(
                id,
                at.officer(),
                "审核申请材料",
                "papers-return",
                "",
                Map.of(
                        "missing",
                        List.of("means", "contact"),
                        "reason_means",
                        "医疗支出与票据不符",
                        "reason_contact",
                        "电话无法接通"));
        assertThat(story.tasks(id)).containsExactly("补正申请材料");
        assertThat(story.fields(id, at.worker()))
                .containsExactlyInAnyOrder(
                        "phone",
                        "address",
                        "work",
                        "income",
                        "rigidMedical",
                        "rigidEducation",
                        "rigidOther",
                        "accidentLoss");
        assertThat(story.facts(id, at)).contains("电话无法接通");
        story.done(
                id,
                at.worker(),
                "补正申请材料",
                "repaired",
                "",
                Map.of(
                        "phone", "13911111111",
                        "address", "相山区孟山路 2 号",
                        "work", "外卖配送",
                        "income", new BigDecimal("60000"),
                        "rigidMedical", new BigDecimal("10000")));
        assertThat(story.tasks(id)).containsExactly("审核申请材料");
        story.done(id, at.officer(), "审核申请材料", "papers-complete");
        assertThat(story.facts(id, at)).contains("¥1,388.89", "相对困难");
    }

    @Test
    void a_return_without_a_reason_for_each_item_is_refused() {
        CaseId id = opened();
        assertThat(story.codes(story.does(
                        id, at.officer(), "审核申请材料", "papers-return", "", Map.of("missing", List.of("means")))))
                .containsExactly("hardship.missingWithoutReason");
        assertThat(story.codes(story.does(id, at.officer(), "审核申请材料", "papers-return", "", Map.of())))
                .containsExactly("hardship.nothingMissing");
        assertThat(story.tasks(id)).containsExactly("审核申请材料");
    }

    @Test
    void silence_in_the_time_for_repair_withdraws_the_application() {
        CaseId id = opened();
        story.done(
                id,
                at.officer(),
                "审核申请材料",
                "papers-return",
                "",
                Map.of("missing", List.of("identity-proof"), "reason_identity-proof", "请补身份证照片"));
        passes(id, 15);
        assertThat(story.tasks(id)).containsExactly("补正申请材料");
        passes(id, 3);
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(story.state(id, at)).isEqualTo("hardship.withdrawn");
        assertThat(story.timeline(id, at)).contains("hardship.repair-lapsed");
    }

    @Test
    void a_household_may_apply_again_when_its_file_is_closed_but_not_before() {
        Map<String, Object> form = HardshipStory.application();
        CaseId id = story.opened(at.worker(), form);
        assertThat(story.codes(story.open(at.worker(), form))).containsExactly("hardship.householdHasOpenCase");
        people.as(at.worker(), () -> withdraw.withdraw(id));
        assertThat(story.open(at.worker(), form).isDone()).isTrue();
    }

    @Test
    void the_applicant_withdraws_while_nothing_is_decided() {
        CaseId id = published();
        assertThat(people.as(at.worker(), () -> withdraw.withdraw(id)).isDone()).isTrue();
        engine.runDueJobs(id);
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(story.state(id, at)).isEqualTo("hardship.withdrawn");
        assertThat(story.timeline(id, at)).contains("hardship.withdrawn");
    }

    @Test
    void a_decided_case_cannot_be_withdrawn() {
        CaseId id = approved();
        assertThat(story.codes(people.as(at.worker(), () -> withdraw.withdraw(id))))
                .containsExactly("hardship.tooLateToWithdraw");
    }

    @Test
    void an_officer_applies_for_a_worker_with_the_signed_authorisation() {
        Map<String, Object> form = HardshipStory.application();
        form.put("worker", at.worker().id().toString());
        CaseId id = story.opened(at.officer(), form);
        assertThat(story.codes(story.does(id, at.officer(), "审核申请材料", "papers-complete", "", Map.of())))
                .containsExactly("hardship.authorisationMissing");
        story.hands(id, at.officer(), "authorisation");
        story.done(id, at.officer(), "审核申请材料", "papers-complete");
        assertThat(story.tasks(id)).containsExactly("确认核对结果");
    }
}
