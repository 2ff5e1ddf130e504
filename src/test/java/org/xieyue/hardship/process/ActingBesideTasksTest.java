package org.xieyue.hardship.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.hardship.Story;
import org.xieyue.hardship.UnmaskApplication;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.CaseActions;
import org.xieyue.tasks.CaseActions.Offered;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ActingBesideTasksTest extends HardshipProcess {

    private static final Map<String, Object> REASON = Map.of("reason", "电话核对住址");

    @Autowired
    CaseActions actions;

    @Autowired
    TaskDesk desk;

    @Autowired
    UnmaskApplication unmask;

    @Autowired
    DSLContext database;

    private List<String> offered(CaseId id, Account person) {
        return people.as(person, () -> actions.of(id)).stream()
                .filter(offer -> offer.notNow() == null)
                .map(offer -> offer.contract().key())
                .toList();
    }

    private String notNow(CaseId id, Account person, String action) {
        return people.as(person, () -> actions.of(id)).stream()
                .filter(offer -> offer.contract().key().equals(action))
                .map(Offered::notNow)
                .map(reason -> reason == null ? "" : reason.code())
                .findFirst()
                .orElse("hidden");
    }

    private Answer<List<Fact>> act(CaseId id, Account person, String action, Map<String, Object> input) {
        Answer<List<Fact>> answer = people.as(person, () -> actions.act(id, action, input, Texts.CHINESE));
        engine.runDueJobs(id);
        return answer;
    }

    @Test
    void each_person_is_offered_what_is_their_business() {
        CaseId id = opened();
        assertThat(offered(id, at.worker()))
                .containsExactlyInAnyOrder("hardship/withdraw", "hardship/name-relatives", "hardship/name-account");
        assertThat(offered(id, at.officer()))
                .containsExactlyInAnyOrder("hardship/unmask", "hardship/declare-relative", "hardship/name-account");
        assertThat(offered(id, at.auditor())).isEmpty();
        people.run(
                at.otherOfficer(),
                () -> assertThatThrownBy(() -> actions.of(id)).isInstanceOf(NotFound.class));
    }

    @Test
    void the_applicant_takes_the_application_back_and_nobody_else_does() {
        CaseId id = opened();
        people.run(
                at.officer(),
                () -> assertThatThrownBy(() -> actions.act(id, "hardship/withdraw", Map.of(), Texts.CHINESE))
                        .isInstanceOf(NotFound.class));
        assertThat(act(id, at.worker(), "hardship/withdraw", Map.of()).isDone()).isTrue();
        assertThat(story.state(id, at)).isEqualTo("hardship.withdrawn");
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(notNow(id, at.worker(), "hardship/withdraw")).isEqualTo("hidden");
    }

    @Test
    void after_the_decision_the_withdrawal_is_shown_with_the_reason_why_not() {
        CaseId id = approved();
        assertThat(notNow(id, at.worker(), "hardship/withdraw")).isEqualTo("hardship.tooLateToWithdraw");
        assertThat(story.codes(act(id, at.worker(), "hardship/withdraw", Map.of())))
                .containsExactly("hardship.tooLateToWithdraw");
    }

    @Test
    void whoever_says_why_sees_what_is_masked_and_the_look_is_kept() {
        CaseId id = opened();
        assertThat(act(id, at.officer(), "hardship/unmask", REASON).orElseThrow())
                .extracting(Fact::value)
                .contains("相山区孟山路 1 号", "13800000000", "¥60,000.00");
        assertThat(looks(id)).containsExactly("电话核对住址");
    }

    @Test
    void nothing_is_shown_without_a_reason() {
        CaseId id = opened();
        assertThat(story.codes(act(id, at.officer(), "hardship/unmask", Map.of())))
                .containsExactly("tasks.required");
        assertThat(story.codes(act(id, at.officer(), "hardship/unmask", Map.of("reason", "看看"))))
                .containsExactly("tasks.tooShort");
        assertThat(looks(id)).isEmpty();
    }

    private List<String> looks(CaseId id) {
        return database.select(DSL.field("reason", String.class))
                .from("hardship_unmasking")
                .where(DSL.field("case_id").eq(id.value()))
                .fetchInto(String.class);
    }

    @Test
    void a_fellow_worker_and_a_visitor_who_is_not_asked_see_nothing_unmasked() {
        CaseId id = opened();
        for (Account person : List.of(at.secondWorker(), at.visitor())) {
            people.run(
                    person,
                    () -> assertThatThrownBy(() -> unmask.unmask(id, "电话核对住址")).isInstanceOf(NotAllowed.class));
        }
        assertThat(looks(id)).isEmpty();
    }

    @Test
    void another_number_of_the_payee_voids_the_approval_and_asks_the_county_again() {
        CaseId id = approved();
        assertThat(act(
                                id,
                                at.officer(),
                                "hardship/correct-payee",
                                Map.of("applicantName", "张小勇", "applicantNationalId", Story.someId()))
                        .reasons())
                .isEmpty();
        assertThat(story.tasks(id)).containsExactly("县级审核");
        assertThat(story.timeline(id, at)).contains("hardship.payee-corrected");
    }

    @Test
    void while_the_household_is_rechecked_the_payee_stays_and_the_officer_reads_why() {
        CaseId id = approved();
        passes(id, 370);
        assertThat(story.tasks(id)).containsExactly("年度复查");
        assertThat(notNow(id, at.officer(), "hardship/correct-payee")).isEqualTo("hardship.payeeWhileRechecked");
        assertThat(notNow(id, at.reviewer(), "hardship/correct-payee")).isEqualTo("hidden");
    }

    @Test
    void a_relative_gives_back_the_task_and_is_kept_out() {
        CaseId id = opened();
        TaskRow task = people.as(at.officer(), () -> desk.openOf(id)).getFirst();
        people.as(at.officer(), () -> desk.claim(task.id())).orElseThrow();
        assertThat(act(id, at.officer(), "hardship/declare-relative", Map.of()).isDone())
                .isTrue();
        TaskRow now = people.as(at.officer(), () -> desk.row(task.id()));
        assertThat(now.holder()).isNull();
        assertThat(now.notForMe()).isNotNull();
        assertThat(story.codes(people.as(at.officer(), () -> desk.claim(task.id()))))
                .containsExactly("hardship.relative");
        assertThat(notNow(id, at.officer(), "hardship/unmask")).isEqualTo("hardship.relative");
        assertThat(story.codes(people.as(at.officer(), () -> unmask.unmask(id, "电话核对住址"))))
                .containsExactly("hardship.relative");
    }

    @Test
    void whom_the_household_names_as_a_relative_later_is_kept_out() {
        CaseId id = opened();
        act(
                id,
                at.worker(),
                "hardship/name-relatives",
                Map.of("relatives", List.of(at.officer().id().toString())));
        assertThat(story.codes(story.does(id, at.officer(), "审核申请材料", "papers-complete", "", Map.of())))
                .containsExactly("hardship.relative");
    }

    @Test
    void a_relative_on_the_committee_keeps_out_and_the_others_decide() {
        CaseId id = opened();
        story.papersAccepted(id, at);
        story.visited(id, at);
        Account relative = at.committee().getFirst();
        assertThat(notNow(id, relative, "hardship/declare-relative")).isEqualTo("hardship.relativeInCommittee");
        story.done(id, relative, "发表评议意见", "committee-keep-out", "", Map.of("unrelated", false));
        at.committee().stream()
                .skip(1)
                .forEach(member -> story.done(id, member, "发表评议意见", "committee-agree", "", Map.of("unrelated", true)));
        assertThat(story.state(id, at)).isEqualTo("hardship.published");
    }

    @Test
    void only_the_visitor_who_has_taken_the_visit_reads_where_to_go() {
        CaseId id = opened();
        story.papersAccepted(id, at);
        TaskRow visit = people.as(at.visitor(), () -> desk.openOf(id)).getFirst();
        assertThat(people.as(at.visitor(), () -> desk.brief(visit.id(), Texts.CHINESE)))
                .isEmpty();
        people.as(at.visitor(), () -> desk.claim(visit.id())).orElseThrow();
        assertThat(people.as(at.visitor(), () -> desk.brief(visit.id(), Texts.CHINESE)))
                .extracting(Fact::value)
                .containsExactly("张小勇", "13800000000", "相山区孟山路 1 号");
        assertThat(people.as(at.officer(), () -> desk.brief(visit.id(), Texts.CHINESE)))
                .isEmpty();
    }

    @Test
    void a_repair_takes_exactly_the_kinds_of_papers_that_were_asked_for() {
        CaseId id = opened();
        story.done(
                id,
                at.officer(),
                "审核申请材料",
                "papers-return",
                "",
                Map.of("missing", List.of("income-proof"), "reason_income-proof", "请补近 12 个月收入证明"));
        String other = story.hands(id, at.worker(), "household-book");
        assertThat(story.codes(
                        story.does(id, at.worker(), "补正申请材料", "repaired", "", Map.of("income-proof", List.of(other)))))
                .containsExactly("hardship.paperOfOtherKind");
        assertThat(story.codes(story.does(
                        id,
                        at.worker(),
                        "补正申请材料",
                        "repaired",
                        "",
                        Map.of(
                                "income-proof",
                                List.of(java.util.UUID.randomUUID().toString())))))
                .containsExactly("hardship.paperNotInCase");
        assertThat(story.facts(id, at)).contains("户口簿, value=✓ 已有 1 份").contains("收入证明, value=还没有");
        String right = story.hands(id, at.worker(), "income-proof");
        story.done(id, at.worker(), "补正申请材料", "repaired", "", Map.of("income-proof", List.of(right)));
        assertThat(story.tasks(id)).containsExactly("审核申请材料");
    }
}
