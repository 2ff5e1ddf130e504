package org.xieyue.processes.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.TASK;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.RunPicture;
import org.xieyue.processes.Vars;
import org.xieyue.processes.moves.MoveLists.Fate;
import org.xieyue.processes.moves.MoveLists.Listed;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory.Opened;
import org.xieyue.testing.TestProcesses;
import org.xieyue.testing.XieyueTest;
import xieyue.schema.tables.records.TaskRecord;

@XieyueTest
class MovingCasesTest extends MovesOfTheTrial {

    @Autowired
    TestProcesses processes;

    @Autowired
    MoveBoard moveBoard;

    @Test
    void a_task_takes_name_and_form_of_the_new_version_and_keeps_deadline_and_holder() {
        Opened opened = open();
        TaskRecord before = task(opened.caseId());
        database.update(TASK)
                .set(TASK.HOLDER_ID, opened.organisation().officer().id().value())
                .where(TASK.ID.eq(before.getId()))
                .execute();
        publish(text -> secondLevel(text)
                .replace(
                        "name=\"核对材料\" camunda:formKey=\"trial/check\"",
                        "name=\"再核材料\" camunda:formKey=\"trial/opinion\"")
                .replace("value=\"5wd\"", "value=\"9wd\""));

        moveAll();

        TaskRecord after = task(opened.caseId());
        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getName()).isEqualTo("再核材料");
        assertThat(after.getFormKey()).isEqualTo("trial/opinion");
        assertThat(after.getDueOn()).isEqualTo(before.getDueOn());
        assertThat(after.getHolderId())
                .isEqualTo(opened.organisation().officer().id().value());
        assertThat(runs.picture(opened.caseId()).xml()).contains("再核材料");
        assertThat(runs.picture(opened.caseId()).outdated()).isFalse();

        runs.complete(after.getId().toString(), Vars.of(TrialProcess.OUTCOME, "AGREE"));
        assertThat(engine.openTasks(opened.caseId())).containsExactly("二级核对");
    }

    @Test
    void a_task_that_another_post_is_asked_for_leaves_a_holder_who_does_not_hold_it() {
        Opened opened = open();
        database.update(TASK)
                .set(TASK.HOLDER_ID, opened.organisation().officer().id().value())
                .where(TASK.CASE_ID.eq(opened.caseId().value()))
                .execute();
        publish(text -> text.replace("candidateGroups=\"CASE_OFFICER\"", "candidateGroups=\"REVIEWER@COUNTY\""));

        moveAll();

        TaskRecord after = task(opened.caseId());
        assertThat(after.getRole()).isEqualTo("REVIEWER");
        assertThat(after.getUnionId()).isEqualTo(opened.organisation().county().value());
        assertThat(after.getHolderId()).isNull();
    }

    @Test
    void a_timer_keeps_its_date_and_fires_in_the_new_version() {
        Opened opened = waiting();
        Date due = timer(opened.caseId());
        publish(text -> text.replace("name=\"公示期满\"", "name=\"公示期届满\"")
                .replace("${endsAt}</timeDate>", "${endsAt}</timeDate>"));

        moveAll();

        assertThat(timer(opened.caseId())).isEqualTo(due);
        clock.advance(Duration.ofDays(5).plusMinutes(1));
        engine.runDueJobs(opened.caseId());
        assertThat(runs.isRunning(opened.caseId())).isFalse();
        assertThat(runs.picture(opened.caseId()).done()).contains("periodOver", "ended");
    }

    @Test
    void a_renamed_step_is_found_by_the_name_that_it_had() {
        Opened opened = open();
        publish(
                text -> text.replace("\"checkPapers\"", "\"verifyPapers\"")
                        .replace(
                                "<camunda:property name=\"deadline\" value=\"5wd\"/>",
                                "<camunda:property name=\"deadline\" value=\"5wd\"/><camunda:property name=\"formerly\" value=\"checkPapers\"/>"));

        moveAll();

        assertThat(runs.picture(opened.caseId()).current()).containsExactly("verifyPapers");
    }

    @Test
    void a_step_that_was_passed_under_another_name_counts_as_done_there_and_back() {
        Opened opened = open();
        agree(opened.caseId());
        engine.runDueJobs(opened.caseId());
        publish(text -> text.replace("\"checkPapers\"", "\"verifyPapers\"")
                .replace("<camunda:property name=\"deadline\" value=\"5wd\"/>", RENAMED));
        moveAll();
        assertThat(runs.picture(opened.caseId()).done()).contains("verifyPapers");
        assertThat(runs.picture(opened.caseId()).outline())
                .filteredOn(stop -> stop.elementId().equals("verifyPapers"))
                .extracting(RunPicture.Stop::state)
                .containsExactly(RunPicture.State.DONE);

        publish(text -> text.replace("name=\"听取意见\"", "name=\"再听意见\""));
        moveAll();
        assertThat(runs.picture(opened.caseId()).done())
                .as("two versions later")
                .contains("verifyPapers");
    }

    @Test
    void likely_successors_are_offered_first_and_say_why() {
        open();
        publish(
                text -> secondLevel(text)
                        .replace("\"checkPapers\"", "\"lookAtPapers\"")
                        .replace(
                                "name=\"核对材料\" camunda:formKey=\"trial/check\"",
                                "name=\"登记\" camunda:formKey=\"trial/opinion\"")
                        .replace(
                                "camunda:historyTimeToLive=\"P30D\">",
                                "camunda:historyTimeToLive=\"P30D\"><extensionElements><camunda:properties><camunda:property name=\"retired\" value=\"checkPapers\"/></camunda:properties></extensionElements>"));
        MoveId move = propose();

        MoveView.Step step = as(chief, () -> moveBoard.view(move)).steps().stream()
                .filter(one -> one.id().equals("checkPapers"))
                .findFirst()
                .orElseThrow();
        assertThat(step.fitting()).extracting(MoveView.Target::id).containsExactly("checkAgain", "lookAtPapers");
        assertThat(step.fitting().getFirst().reasons())
                .extracting(Reason::kind)
                .containsExactly(Reason.Kind.FORM, Reason.Kind.PLACE, Reason.Kind.POST);
        assertThat(step.suggestion()).map(MoveView.Target::id).contains("checkAgain");
        as(chief, () -> plan.choose(move, "checkPapers", "checkAgain")).orElseThrow();
        assertThat(as(chief, () -> moveBoard.view(move)).steps().stream()
                        .filter(one -> one.id().equals("checkPapers"))
                        .map(MoveView.Step::target)
                        .flatMap(target -> java.util.Objects.requireNonNull(target).reasons().stream())
                        .map(Reason::kind))
                .as("says that a person has chosen")
                .containsExactly(Reason.Kind.CHOSEN);
    }

    @Test
    void a_case_without_a_step_to_go_to_is_named_with_the_reason_until_a_person_chooses_one() {
        Opened opened = open();
        publish(
                text -> text.replace("\"checkPapers\"", "\"lookAtPapers\"")
                        .replace(
                                "camunda:historyTimeToLive=\"P30D\">",
                                "camunda:historyTimeToLive=\"P30D\"><extensionElements><camunda:properties><camunda:property name=\"retired\" value=\"checkPapers\"/></camunda:properties></extensionElements>"));
        MoveId move = propose();

        Listed blocked = rows(move).getFirst();
        assertThat(blocked.caseId()).isEqualTo(opened.caseId());
        assertThat(blocked.fate()).isEqualTo(Fate.BLOCKED);
        assertThat(blocked.reason()).isEqualTo(Obstacle.NO_TARGET);
        assertThat(blocked.element()).isEqualTo("checkPapers");
        assertThat(codes(start(move, Stage.ONE))).containsExactly("processes.move.nobodyLeft");

        as(chief, () -> plan.choose(move, "checkPapers", "lookAtPapers")).orElseThrow();
        assertThat(rows(move).getFirst().fate()).isEqualTo(Fate.READY);
        start(move, Stage.ONE).orElseThrow();
        moving.run();
        assertThat(runs.picture(opened.caseId()).current()).containsExactly("lookAtPapers");
    }

    @Test
    void a_case_that_waits_for_a_called_process_follows_and_what_is_called_goes_on_as_it_began() {
        processes.publish();
        publish(text -> text.replace(
                "<sequenceFlow id=\"toComplete\" sourceRef=\"checkPapers\" targetRef=\"isComplete\"/>",
                "<sequenceFlow id=\"toOthers\" sourceRef=\"checkPapers\" targetRef=\"askOthers\"/>"
                        + "<callActivity id=\"askOthers\" name=\"请三级审批\" calledElement=\"three-approvals\"/>"
                        + "<sequenceFlow id=\"toComplete\" sourceRef=\"askOthers\" targetRef=\"isComplete\"/>"));
        Opened opened = open();
        agree(opened.caseId());
        assertThat(engine.openTasks(opened.caseId())).containsExactly("受理申请");
        publish(MovesOfTheTrial::secondLevel);

        MoveId move = propose();
        assertThat(rows(move)).extracting(Listed::caseId).containsExactly(opened.caseId());
        start(move, Stage.ONE).orElseThrow();
        moving.run();

        assertThat(version(opened.caseId())).isEqualTo(newest());
        assertThat(engine.openTasks(opened.caseId())).containsExactly("受理申请");
        for (String step : List.of("accept", "review", "approve")) {
            runs.complete(engine.openTaskIds(opened.caseId(), step).getFirst(), Vars.none());
        }
        assertThat(engine.openTasks(opened.caseId())).containsExactly("二级核对");
    }
}
