package org.xieyue.hardship.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionLevel;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class SurveyProcessTest extends HardshipProcess {

    @Autowired
    TaskDesk desk;

    @Autowired
    CaseDossiers dossiers;

    @Test
    void the_second_signature_of_a_visit_comes_from_another_visitor() {
        CaseId id = opened();
        story.papersAccepted(id, at);
        story.done(id, at.visitor(), "入户核查", "visit-sign", "", HardshipStory.visit(clock));
        assertThat(story.codes(story.does(id, at.visitor(), "入户核查", "visit-sign", "", HardshipStory.visit(clock))))
                .containsExactly("hardship.signedAlready");
        assertThat(story.tasks(id)).containsExactly("入户核查");
    }

    @Test
    void one_visitor_can_send_the_case_back_and_the_other_visit_falls_away() {
        CaseId id = opened();
        story.papersAccepted(id, at);
        story.done(id, at.visitor(), "入户核查", "visit-return", "地址不存在", HardshipStory.visit(clock));
        assertThat(story.tasks(id)).containsExactly("审核申请材料");
        story.papersAccepted(id, at);
        story.visited(id, at);
        assertThat(story.tasks(id)).hasSize(3);
    }

    @Test
    void a_visit_cannot_lie_in_the_future() {
        CaseId id = opened();
        story.papersAccepted(id, at);
        Map<String, Object> form = new HashMap<>(HardshipStory.visit(clock));
        form.put("visitedOn", clock.today().plusDays(1).toString());
        assertThat(story.codes(story.does(id, at.visitor(), "入户核查", "visit-sign", "", form)))
                .containsExactly("hardship.visitInFuture");
    }

    @Test
    void half_of_the_committee_is_not_enough() {
        CaseId id = opened();
        story.papersAccepted(id, at);
        story.visited(id, at);
        story.done(id, at.committee().get(0), "发表评议意见", "committee-agree", "", Map.of("unrelated", true));
        story.done(id, at.committee().get(1), "发表评议意见", "committee-disagree", "不实", Map.of("unrelated", true));
        assertThat(story.tasks(id)).containsExactly("发表评议意见");
        story.done(id, at.committee().get(2), "发表评议意见", "committee-disagree", "不实", Map.of("unrelated", true));
        assertThat(story.tasks(id)).containsExactly("决定是否不予帮扶");
        assertThat(story.facts(id, at)).contains("同意 1，不同意 2，共 3 人");
    }

    @Test
    void a_union_without_a_committee_forms_one_first() {
        var lonely = people.union(at.county(), "新工会" + System.nanoTime(), UnionLevel.BASIC, "SD-WH-RS");
        Account worker = people.person("新工", Role.WORKER, lonely);
        Account officer = people.person("新办", Role.CASE_OFFICER, lonely);
        Account one = people.person("新访甲", Role.VISITOR, lonely);
        Account two = people.person("新访乙", Role.VISITOR, lonely);
        CaseId id = story.opened(worker, HardshipStory.application());
        story.done(id, officer, "审核申请材料", "papers-complete");
        story.done(id, officer, "确认核对结果", "findings-confirm");
        story.done(id, one, "入户核查", "visit-sign", "", HardshipStory.visit(clock));
        story.done(id, two, "入户核查", "visit-sign", "", HardshipStory.visit(clock));
        assertThat(story.tasks(id)).containsExactly("组成评议小组");
        story.done(id, officer, "组成评议小组", "committee-formed");
        assertThat(story.tasks(id)).containsExactly("组成评议小组");
        people.person("新评", Role.COMMITTEE_MEMBER, lonely);
        story.done(id, officer, "组成评议小组", "committee-formed");
        assertThat(story.tasks(id)).containsExactly("发表评议意见");
    }

    @Test
    void the_only_member_who_is_a_relative_keeps_out_and_the_officer_reads_whom_to_have_appointed() {
        var small = people.union(at.county(), "小工会" + System.nanoTime(), UnionLevel.BASIC, "SD-WH-RS");
        Account worker = people.person("小工", Role.WORKER, small);
        Account officer = people.person("小办", Role.CASE_OFFICER, small);
        Account only = people.person("小评", Role.COMMITTEE_MEMBER, small);
        CaseId id = story.opened(worker, HardshipStory.application());
        story.done(id, officer, "审核申请材料", "papers-complete");
        story.done(id, officer, "确认核对结果", "findings-confirm");
        for (String name : List.of("小访甲", "小访乙")) {
            Account visitor = people.person(name, Role.VISITOR, small);
            story.done(id, visitor, "入户核查", "visit-sign", "", HardshipStory.visit(clock));
        }
        story.done(id, only, "发表评议意见", "committee-keep-out", "", Map.of("unrelated", false));
        assertThat(story.tasks(id)).containsExactly("组成评议小组");
        TaskRow task = people.as(officer, () -> desk.openOf(id)).getFirst();
        people.as(officer, () -> desk.claim(task.id())).orElseThrow();
        assertThat(people.as(officer, () -> desk.brief(task.id(), Texts.CHINESE)))
                .extracting(Fact::value)
                .singleElement()
                .asString()
                .contains("小工会", "账号与任职", "评议小组成员", "已组成评议小组");
        Account other = people.person("小评乙", Role.COMMITTEE_MEMBER, small);
        story.done(id, officer, "组成评议小组", "committee-formed");
        assertThat(story.tasks(id)).containsExactly("发表评议意见");
        assertThat(people.as(officer, () -> desk.openOf(id)))
                .extracting(TaskRow::holder)
                .containsExactly(other.id());
        story.done(id, other, "发表评议意见", "committee-agree", "", Map.of("unrelated", true));
        assertThat(people.as(officer, () -> dossiers.row(id)).state()).isEqualTo("hardship.published");
    }

    @Test
    void nothing_is_published_without_consent_until_it_is_obtained() {
        CaseId id = withoutConsent();
        assertThat(story.tasks(id)).containsExactly("取得公示同意");
        assertThat(story.state(id, at)).isEqualTo("hardship.committee-agreed");
        assertThat(story.codes(story.does(id, at.officer(), "取得公示同意", "consent-given", "", Map.of())))
                .containsExactly("hardship.noConsentProof");
        story.done(id, at.officer(), "取得公示同意", "consent-given", "", Map.of("consentProof", "11月23日签字"));
        assertThat(story.state(id, at)).isEqualTo("hardship.published");
    }

    @Test
    void a_consent_that_is_withheld_leads_to_a_persons_decision() {
        CaseId id = withoutConsent();
        story.done(id, at.officer(), "取得公示同意", "propose-refusal", "本人不同意公示", Map.of());
        assertThat(story.tasks(id)).containsExactly("决定是否不予帮扶");
    }

    private CaseId withoutConsent() {
        Map<String, Object> form = HardshipStory.application();
        form.put("consentNotice", false);
        CaseId id = story.opened(at.worker(), form);
        story.papersAccepted(id, at);
        story.visited(id, at);
        story.committeeAgrees(id, at);
        return id;
    }
}
