package org.xieyue.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.cases.OpenedCase;
import org.xieyue.cases.TimelineRow;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.DismissFromPost;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestForms;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestProcesses;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class WorkingOnATaskTest {

    @Autowired
    TaskStory story;

    @Autowired
    TaskDesk desk;

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    TestForms.Exclusions exclusions;

    @Autowired
    EngineDriver engine;

    @Autowired
    DismissFromPost dismissFromPost;

    @Autowired
    BusinessClock clock;

    TestPeople.Organisation org;
    Account colleague;
    OpenedCase opened;
    TaskId task;

    @BeforeEach
    void a_case_waits_for_an_officer() {
        org = story.organisation();
        colleague = story.people.person("刘办", Role.CASE_OFFICER, org.basic());
        opened = story.open(org.basic(), org.worker());
        task = story.task(opened.id(), org.officer()).id();
    }

    @Test
    void a_task_is_addressed_to_a_post_with_due_date_and_case() {
        TaskRow row = story.task(opened.id(), org.officer());
        assertThat(row.name()).isEqualTo("受理申请");
        assertThat(row.role()).isEqualTo(Role.CASE_OFFICER);
        assertThat(row.union()).isEqualTo(org.basic());
        assertThat(row.caseNumber()).isEqualTo(opened.number());
        assertThat(row.subject()).isEqualTo("张某某 · 生活救助");
        assertThat(row.dueOn()).isAfter(clock.today());
        assertThat(row.holder()).isNull();
    }

    @Test
    void three_approvals_in_a_row_end_the_case_in_the_engine() {
        assertThat(story.agree(org.officer(), task).isDone()).isTrue();
        TaskRow review = story.task(opened.id(), org.reviewer());
        assertThat(review.union()).isEqualTo(org.county());
        assertThat(story.claim(org.reviewer(), review.id()).isDone()).isTrue();
        assertThat(story.agree(org.reviewer(), review.id()).isDone()).isTrue();
        TaskRow approval = story.task(opened.id(), org.approver());
        assertThat(approval.dueOn()).isNull();
        Answer<TaskRow> last = story.agree(org.approver(), approval.id());
        assertThat(last.orElseThrow().open()).isFalse();
        assertThat(last.orElseThrow().outcome()).isEqualTo(TestForms.AGREE);
        assertThat(engine.hasEnded(opened.id())).isTrue();
    }

    @Test
    void every_human_step_stands_in_the_timeline_with_post_opinion_and_time_taken() {
        story.claim(org.officer(), task);
        story.people.as(org.officer(), () -> desk.complete(task, TestForms.RETURN, "缺收入证明", Map.of()));
        List<TimelineRow> lines = story.people.as(org.worker(), () -> dossiers.timeline(opened.id()));
        assertThat(lines).extracting(TimelineRow::what).contains("task.claimed", "task.completed");
        TimelineRow completed = lines.stream()
                .filter(line -> line.what().equals("task.completed"))
                .findFirst()
                .orElseThrow();
        assertThat(completed.who()).isEqualTo(org.officer().name());
        assertThat(completed.opinion()).isEqualTo("缺收入证明");
        assertThat(completed.took()).isNotNull();
        assertThat(completed.args()).containsEntry("task", "受理申请").containsEntry("outcome", "退回");
    }

    @Test
    void of_many_people_who_claim_at_once_exactly_one_gets_the_task_and_the_others_learn_who() throws Exception {
        List<Account> officers = new ArrayList<>(List.of(org.officer(), colleague));
        for (int i = 0; i < 4; i++) {
            officers.add(story.people.person("同办", Role.CASE_OFFICER, org.basic()));
        }
        List<Answer<TaskRow>> answers = atOnce(officers.stream()
                .map(officer -> (Callable<Answer<TaskRow>>) () -> story.claim(officer, task))
                .toList());
        assertThat(answers).filteredOn(Answer::isDone).hasSize(1);
        String winner = story.task(opened.id(), org.officer()).holderName();
        assertThat(answers)
                .filteredOn(answer -> !answer.isDone())
                .allSatisfy(answer -> assertThat(answer.reasons())
                        .singleElement()
                        .satisfies(reason -> {
                            assertThat(reason.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                            assertThat(reason.code()).isEqualTo("tasks.taken");
                            assertThat(reason.args()).first().isEqualTo(winner);
                        }));
    }

    @Test
    void of_two_people_who_complete_at_once_exactly_one_does_and_the_case_moves_one_step() throws Exception {
        List<Answer<TaskRow>> answers = atOnce(Stream.of(org.officer(), colleague, org.officer(), colleague)
                .map(officer -> (Callable<Answer<TaskRow>>) () -> story.agree(officer, task))
                .toList());
        assertThat(answers).filteredOn(Answer::isDone).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.isDone())
                .allSatisfy(answer ->
                        assertThat(answer.reasons()).extracting(Refusal::code).containsExactly("tasks.done"));
        assertThat(engine.openTasks(opened.id())).containsExactly("县级审核");
    }

    @Test
    void claiming_again_what_one_holds_is_no_conflict() {
        story.claim(org.officer(), task);
        assertThat(story.claim(org.officer(), task).isDone()).isTrue();
        List<TimelineRow> lines = story.people.as(org.worker(), () -> dossiers.timeline(opened.id()));
        assertThat(lines).filteredOn(line -> line.what().equals("task.claimed")).hasSize(1);
    }

    @Test
    void a_task_held_by_a_colleague_can_be_neither_completed_nor_released() {
        story.claim(org.officer(), task);
        assertThat(story.agree(colleague, task).reasons())
                .extracting(Refusal::code)
                .containsExactly("tasks.taken");
        assertThat(story.people.as(colleague, () -> desk.release(task)).reasons())
                .extracting(Refusal::code)
                .containsExactly("tasks.taken");
        assertThat(engine.openTasks(opened.id())).containsExactly("受理申请");
    }

    @Test
    void a_released_task_can_be_claimed_by_a_colleague() {
        story.claim(org.officer(), task);
        assertThat(story.people
                        .as(org.officer(), () -> desk.release(task))
                        .orElseThrow()
                        .holder())
                .isNull();
        assertThat(story.claim(colleague, task).orElseThrow().holder()).isEqualTo(colleague.id());
    }

    @Test
    void completing_twice_says_who_did_it_and_when() {
        story.agree(org.officer(), task);
        assertThat(story.agree(org.officer(), task).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(reason.code()).isEqualTo("tasks.done");
            assertThat(reason.args()).first().isEqualTo(org.officer().name());
        });
    }

    @Test
    void somebody_who_lost_the_post_after_claiming_can_no_longer_complete() {
        Account former = story.people.person(
                "前办",
                org.basic(),
                Set.of(new Appointment(Role.CASE_OFFICER, org.basic()), new Appointment(Role.WORKER, org.basic())));
        story.claim(former, task);
        story.people.run(
                org.administrator(),
                () -> dismissFromPost
                        .dismiss(former.id(), Role.CASE_OFFICER, org.basic())
                        .orElseThrow());
        assertThat(story.agree(former, task).reasons())
                .extracting(Refusal::code)
                .containsExactly("tasks.postLost");
        assertThat(story.people.as(former, () -> desk.release(task)).isDone()).isTrue();
        assertThat(engine.openTasks(opened.id())).containsExactly("受理申请");
    }

    @Test
    void somebody_who_sees_the_case_but_holds_another_post_may_not_work_on_the_task() {
        for (Account other : List.of(org.reviewer(), org.approver(), org.worker())) {
            assertThat(story.task(opened.id(), other).id()).isEqualTo(task);
            assertThatThrownBy(() -> story.claim(other, task)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> story.agree(other, task)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void a_task_of_another_union_does_not_exist_for_an_outsider() {
        TaskId unknown = new TaskId(UUID.randomUUID());
        for (TaskId id : List.of(task, unknown)) {
            for (Account stranger : List.of(org.otherOfficer(), org.otherReviewer())) {
                assertThatThrownBy(() -> story.claim(stranger, id)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> story.agree(stranger, id)).isInstanceOf(NotFound.class);
                story.people.run(stranger, () -> {
                    assertThatThrownBy(() -> desk.row(id)).isInstanceOf(NotFound.class);
                    assertThatThrownBy(() -> desk.form(id)).isInstanceOf(NotFound.class);
                    assertThatThrownBy(() -> desk.saveDraft(id, new TaskDesk.Draft("", Map.of())))
                            .isInstanceOf(NotFound.class);
                });
            }
        }
    }

    @Test
    void a_rule_of_the_case_keeps_a_person_from_claiming_and_from_completing() {
        exclusions.exclude(opened.id(), org.officer());
        assertThat(story.claim(org.officer(), task).reasons())
                .extracting(Refusal::code)
                .containsExactly("test.excluded");
        assertThat(story.agree(org.officer(), task).reasons())
                .extracting(Refusal::code)
                .containsExactly("test.excluded");
        assertThat(story.agree(colleague, task).isDone()).isTrue();
    }

    @Test
    void wrong_input_changes_nothing_and_names_the_fields() {
        Answer<TaskRow> answer = story.people.as(
                org.officer(), () -> desk.complete(task, TestForms.RETURN, "", Map.of("amount", "0.5", "salary", "1")));
        assertThat(answer.reasons()).extracting(Refusal::field).containsExactly("opinion", "amount", "salary");
        assertThat(story.task(opened.id(), org.officer()).holder()).isNull();
    }

    @Test
    void what_a_refused_completion_has_already_written_is_taken_back() {
        Answer<TaskRow> answer = story.people.as(
                org.officer(), () -> desk.complete(task, TestForms.AGREE, "", Map.of("note", TestForms.REFUSED_NOTE)));
        assertThat(answer.reasons()).extracting(Refusal::code).containsExactly("test.refused");
        assertThat(story.people.as(org.worker(), () -> dossiers.timeline(opened.id())))
                .extracting(TimelineRow::what)
                .doesNotContain("test.halfSaved", "task.completed");
        assertThat(story.agree(org.officer(), task).isDone()).isTrue();
    }

    @Test
    void a_draft_survives_a_lost_race_and_goes_when_its_author_completes() {
        TaskDesk.Draft typed = new TaskDesk.Draft("还缺材料", Map.of("amount", "300"));
        story.people.run(colleague, () -> desk.saveDraft(task, typed).orElseThrow());
        story.people.run(org.officer(), () -> desk.saveDraft(task, typed).orElseThrow());
        story.agree(org.officer(), task);
        assertThat(story.people.as(colleague, () -> desk.draft(task))).contains(typed);
        assertThat(story.people.as(org.officer(), () -> desk.draft(task))).isEmpty();
    }

    @Test
    void a_draft_is_replaced_by_what_is_typed_later_and_nobody_else_sees_it() {
        story.people.run(org.officer(), () -> {
            desk.saveDraft(task, new TaskDesk.Draft("一", Map.of())).orElseThrow();
            desk.saveDraft(task, new TaskDesk.Draft("一二", Map.of("note", "x"))).orElseThrow();
            assertThat(desk.draft(task)).contains(new TaskDesk.Draft("一二", Map.of("note", "x")));
            assertThat(desk.saveDraft(task, new TaskDesk.Draft("长".repeat(100_000), Map.of()))
                            .reasons())
                    .extracting(Refusal::code)
                    .containsExactly("tasks.draftTooLong");
        });
        assertThat(story.people.as(colleague, () -> desk.draft(task))).isEmpty();
    }

    @Test
    void the_form_of_a_task_says_what_is_asked_and_a_done_task_asks_nothing() {
        FormContract form = story.people.as(org.officer(), () -> desk.form(task));
        assertThat(form.outcomes())
                .extracting(FormContract.Outcome::key)
                .containsExactly(TestForms.AGREE, TestForms.RETURN);
        story.agree(org.officer(), task);
        assertThat(story.people.as(org.officer(), () -> desk.form(task)).outcomes())
                .isEmpty();
    }

    @Test
    void named_people_are_asked_each_for_themselves_and_one_objection_withdraws_the_other_tasks() {
        OpenedCase joint = story.open(
                org.worker(),
                TestProcesses.opinionCase(org.basic(), org.worker().id(), org.committee()));
        Account sun = org.committee().get(0);
        Account qian = org.committee().get(1);
        List<TaskRow> asked = story.people.as(org.officer(), () -> desk.openOf(joint.id()));
        assertThat(asked)
                .extracting(TaskRow::holder)
                .containsExactlyInAnyOrderElementsOf(
                        org.committee().stream().map(Account::id).toList());
        TaskId ofSun = asked.stream()
                .filter(row -> sun.id().equals(row.holder()))
                .findFirst()
                .orElseThrow()
                .id();
        TaskId ofQian = asked.stream()
                .filter(row -> qian.id().equals(row.holder()))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(story.agree(qian, ofSun).reasons()).extracting(Refusal::code).containsExactly("tasks.taken");
        assertThat(story.people.as(sun, () -> desk.release(ofSun)).reasons())
                .extracting(Refusal::code)
                .containsExactly("tasks.namedPerson");
        assertThat(story.people
                        .as(sun, () -> desk.complete(ofSun, TestForms.RETURN, "收入不实", Map.of()))
                        .isDone())
                .isTrue();
        assertThat(story.agree(qian, ofQian).reasons())
                .extracting(Refusal::code)
                .containsExactly("tasks.withdrawn");
    }

    @Test
    void several_members_who_complete_at_the_same_moment_all_succeed() throws Exception {
        OpenedCase joint = story.open(
                org.worker(),
                TestProcesses.opinionCase(org.basic(), org.worker().id(), org.committee()));
        List<TaskRow> asked = story.people.as(org.officer(), () -> desk.openOf(joint.id()));
        List<Answer<TaskRow>> answers = atOnce(asked.stream()
                .map(row -> (Callable<Answer<TaskRow>>) () -> story.agree(
                        org.committee().stream()
                                .filter(member -> member.id().equals(row.holder()))
                                .findFirst()
                                .orElseThrow(),
                        row.id()))
                .toList());
        assertThat(answers).allMatch(Answer::isDone);
        assertThat(engine.openTasks(joint.id())).containsExactly("汇总意见");
    }

    @Test
    void where_the_case_has_no_union_of_the_level_asked_the_next_one_above_with_such_a_post_is_asked() {
        OpenedCase joint = story.open(
                org.worker(),
                TestProcesses.opinionCase(org.basic(), org.worker().id(), org.committee()));
        for (TaskRow row : story.people.as(org.officer(), () -> desk.openOf(joint.id()))) {
            Account member = org.committee().stream()
                    .filter(one -> one.id().equals(row.holder()))
                    .findFirst()
                    .orElseThrow();
            story.agree(member, row.id());
        }
        TaskRow settle = story.task(joint.id(), org.reviewer());
        assertThat(settle.union()).isEqualTo(org.county());
        assertThat(story.agree(org.reviewer(), settle.id()).isDone()).isTrue();
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(works.size())) {
            List<Future<T>> running = works.stream()
                    .map(work -> pool.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
