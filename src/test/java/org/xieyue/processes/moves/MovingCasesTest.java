package org.xieyue.processes.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.PROCESS_MOVE_CASE;
import static xieyue.schema.Tables.TASK;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.DraftProcess;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.ProcessVersionRow;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.Vars;
import org.xieyue.processes.moves.CaseMoves.Fate;
import org.xieyue.processes.moves.CaseMoves.Listed;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.processes.trial.TrialStory.Opened;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;
import xieyue.schema.tables.records.TaskRecord;

@XieyueTest
class MovingCasesTest {

    private static final String KEY = TrialProcess.KEY;

    @Autowired
    PlanMove plan;

    @Autowired
    RunMove run;

    @Autowired
    GoBack goBack;

    @Autowired
    MovingCases moving;

    @Autowired
    CaseMoves moves;

    @Autowired
    DraftProcess draftProcess;

    @Autowired
    PublishProcess publishProcess;

    @Autowired
    ProcessBoard board;

    @Autowired
    TrialStory story;

    @Autowired
    TestPeople people;

    @Autowired
    ProcessRuns runs;

    @Autowired
    EngineDriver engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TestClock clock;

    @Autowired
    BusinessClock time;

    @Autowired
    DSLContext database;

    private Account author;
    private Account chief;

    @BeforeEach
    void a_version_that_no_case_runs_on() {
        clock.reset();
        author = people.organisation().processAdministrator();
        chief = people.organisation().processAdministrator();
        story.publish();
        publish(text -> text.replaceFirst("name=\"试流程[^\"]*\"", "name=\"试流程 " + UUID.randomUUID() + "\""));
    }

    @AfterEach
    void the_trial_is_as_it_was() {
        clock.reset();
        // what a test has added may be waited at: only going back takes it away again
        while (content(newest()).matches("(?s).*(checkAgain|verifyPapers|lookAtPapers).*")) {
            as(chief, () -> goBack.goBack(KEY, newest(), "复原")).orElseThrow();
        }
        story.restore();
    }

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
    void exactly_the_list_that_was_looked_at_is_moved_and_what_has_changed_since_is_skipped_and_can_be_tried_again() {
        Opened stays = open();
        Opened acts = open();
        publish(MovingCasesTest::secondLevel);
        MoveId move = propose();
        String looked = hash(move);
        assertThat(codes(as(chief, () -> run.start(move, "0".repeat(64), Stage.ONE))))
                .containsExactly("processes.move.otherList");

        // the pilot is the first of the list; let the other one change
        Listed pilot = rows(move).getFirst();
        Opened other = pilot.caseId().equals(stays.caseId()) ? acts : stays;
        start(move, Stage.ONE).orElseThrow();
        moving.run();
        agree(other.caseId());
        as(chief, () -> run.start(move, looked, Stage.TEN)).orElseThrow();
        moving.run();

        Listed skipped = row(move, other.caseId());
        assertThat(skipped.fate()).isEqualTo(Fate.SKIPPED);
        assertThat(skipped.reason()).isEqualTo(Obstacle.CHANGED);
        assertThat(version(other.caseId())).isEqualTo(newest() - 1);
        assertThat(version(pilot.caseId())).isEqualTo(newest());

        as(chief, () -> plan.refresh(move)).orElseThrow();
        assertThat(hash(move)).isNotEqualTo(looked);
        start(move, Stage.TEN).orElseThrow();
        moving.run();
        assertThat(version(other.caseId())).isEqualTo(newest());
        assertThat(moves.find(move).orElseThrow().state()).isEqualTo(MoveState.ENDED);
    }

    @Test
    void one_then_ten_then_all_and_each_case_once_whoever_stops_in_between() throws Exception {
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            cases.add(open().caseId());
        }
        publish(MovingCasesTest::secondLevel);
        MoveId move = propose();
        assertThat(propose()).as("a second click finds the same plan").isEqualTo(move);

        assertThat(codes(start(move, Stage.ALL))).containsExactly("processes.move.stage.ONE");
        start(move, Stage.ONE).orElseThrow();
        assertThat(start(move, Stage.ONE).isDone()).as("a second click").isTrue();
        assertThat(moves.counts(move)).containsEntry(Fate.RELEASED, 1);
        moving.run();
        assertThat(moved(cases)).isEqualTo(1);

        start(move, Stage.TEN).orElseThrow();
        moving.run();
        assertThat(moved(cases)).isEqualTo(11);

        start(move, Stage.ALL).orElseThrow();
        as(chief, () -> run.pause(move)).orElseThrow();
        moving.run();
        assertThat(moved(cases)).as("nothing goes on while it is paused").isEqualTo(11);
        as(chief, () -> run.resume(move)).orElseThrow();
        // nodes that take up what another left; each takes other cases
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<Callable<Object>> work = new ArrayList<>();
            for (int node = 0; node < 3; node++) {
                work.add(() -> {
                    moving.run();
                    return true;
                });
            }
            for (Future<Object> one : nodes.invokeAll(work)) {
                one.get();
            }
        }
        assertThat(moved(cases)).isEqualTo(30);
        assertThat(moves.counts(move)).containsOnlyKeys(Fate.MOVED);
        for (CaseId one : cases) {
            assertThat(database.fetchCount(
                            xieyue.schema.Tables.TIMELINE_LINE,
                            xieyue.schema.Tables.TIMELINE_LINE.CASE_ID.eq(one.value()),
                            xieyue.schema.Tables.TIMELINE_LINE.WHAT.eq("case.moved")))
                    .isEqualTo(1);
        }
    }

    @Test
    void what_an_interrupted_run_has_not_done_the_next_one_does() {
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            cases.add(open().caseId());
        }
        publish(MovingCasesTest::secondLevel);
        MoveId move = propose();
        start(move, Stage.ONE).orElseThrow();
        moving.run();
        start(move, Stage.TEN).orElseThrow();
        moving.run();
        start(move, Stage.ALL).orElseThrow();
        database.update(PROCESS_MOVE_CASE)
                .set(PROCESS_MOVE_CASE.STATE, "RELEASED")
                .where(PROCESS_MOVE_CASE.MOVE_ID.eq(move.value()), PROCESS_MOVE_CASE.STATE.eq("READY"))
                .execute();

        moving.run(moves.find(move).orElseThrow(), 0);
        assertThat(moves.find(move).orElseThrow().state()).isEqualTo(MoveState.RUNNING);
        moving.run();

        assertThat(moved(cases)).isEqualTo(24);
        assertThat(moves.find(move).orElseThrow().state()).isEqualTo(MoveState.ENDED);
    }

    @Test
    void outside_its_window_nothing_moves() {
        Opened opened = open();
        publish(MovingCasesTest::secondLevel);
        MoveId move = propose();
        as(
                        chief,
                        () -> run.within(
                                move,
                                Optional.of(time.now().plus(Duration.ofHours(2))),
                                Optional.of(time.now().plus(Duration.ofHours(10)))))
                .orElseThrow();
        start(move, Stage.ONE).orElseThrow();

        moving.run();
        assertThat(version(opened.caseId())).isEqualTo(newest() - 1);

        clock.advance(Duration.ofHours(3));
        moving.run();
        assertThat(version(opened.caseId())).isEqualTo(newest());
    }

    @Test
    void going_back_puts_the_old_files_into_a_new_version_and_proposes_the_way_back_for_the_cases_that_were_moved() {
        Opened moved = open();
        String good = content(newest());
        publish(
                text -> secondLevel(text)
                        .replace("\"checkPapers\"", "\"verifyPapers\"")
                        .replace(
                                "<camunda:property name=\"deadline\" value=\"5wd\"/>",
                                "<camunda:property name=\"deadline\" value=\"5wd\"/><camunda:property name=\"formerly\" value=\"checkPapers\"/>"));
        int bad = newest();
        moveAll();
        Opened begunThere = open();

        assertThat(codes(as(chief, () -> goBack.goBack(KEY, bad, " ")))).containsExactly("processes.note");
        int version = as(chief, () -> goBack.goBack(KEY, bad, "二级核对拖慢了办理")).orElseThrow();
        MoveId way = as(chief, () -> plan.proposeBack(KEY, bad)).orElseThrow();
        assertThat(codes(as(chief, () -> goBack.goBack(KEY, bad, "二级核对拖慢了办理"))))
                .as("a second click")
                .containsExactly("processes.back.newer");

        assertThat(version).isEqualTo(bad + 1);
        assertThat(content(bad + 1)).isEqualTo(good);
        assertThat(version(open().caseId())).as("new cases").isEqualTo(bad + 1);
        assertThat(rows(way)).extracting(Listed::caseId).containsExactly(moved.caseId());
        start(way, Stage.ONE).orElseThrow();
        moving.run();
        assertThat(runs.picture(moved.caseId()).current()).containsExactly("checkPapers");
        assertThat(version(moved.caseId())).isEqualTo(bad + 1);
        assertThat(version(begunThere.caseId())).isEqualTo(bad);
        assertThat(runs.picture(begunThere.caseId()).xml()).contains("verifyPapers");
        ProcessVersionRow undone = as(chief, () -> board.versions(KEY)).get(1);
        assertThat(undone.undone()).isTrue();
    }

    @Test
    void who_is_not_at_the_top_moves_nothing() {
        open();
        publish(MovingCasesTest::secondLevel);
        MoveId move = propose();
        var organisation = people.organisation();
        Account below = people.person("下级流程", org.xieyue.identity.Role.PROCESS_ADMINISTRATOR, organisation.county());

        assertThat(codes(as(below, () -> plan.propose(KEY, newest() - 1)))).containsExactly("processes.onlyAtTheTop");
        assertThat(codes(as(below, () -> run.start(move, hash(move), Stage.ONE))))
                .containsExactly("processes.onlyAtTheTop");
        assertThat(codes(as(below, () -> goBack.goBack(KEY, newest(), "不合适"))))
                .containsExactly("processes.onlyAtTheTop");
    }

    private static String secondLevel(String text) {
        return text.replace(
                        "<sequenceFlow id=\"agreed\" name=\"同意\" sourceRef=\"isComplete\" targetRef=\"reserve\">",
                        "<sequenceFlow id=\"toReserve\" sourceRef=\"checkAgain\" targetRef=\"reserve\"/>"
                                + "<userTask id=\"checkAgain\" name=\"二级核对\" camunda:formKey=\"trial/check\" camunda:candidateGroups=\"CASE_OFFICER\">"
                                + "<extensionElements><camunda:properties><camunda:property name=\"deadline\" value=\"2wd\"/></camunda:properties></extensionElements></userTask>"
                                + "<sequenceFlow id=\"agreed\" name=\"同意\" sourceRef=\"isComplete\" targetRef=\"checkAgain\">")
                .replace(
                        "name=\"试流程",
                        "name=\"试流程·" + UUID.randomUUID().toString().substring(0, 8));
    }

    private int publish(UnaryOperator<String> change) {
        Map<String, byte[]> files = new HashMap<>(newestFolder());
        String diagram = new String(Objects.requireNonNull(files.get("trial.bpmn")), StandardCharsets.UTF_8);
        String changed = change.apply(diagram);
        assertThat(changed).isNotEqualTo(diagram);
        files.put("trial.bpmn", changed.getBytes(StandardCharsets.UTF_8));
        ProcessFolder folder = new ProcessFolder(KEY, files);
        DraftId draft = as(author, () -> draftProcess.draft(folder)).orElseThrow();
        return as(chief, () -> publishProcess.publishDraft(draft, folder.hash(), "加一级核对"))
                .orElseThrow();
    }

    private Map<String, byte[]> newestFolder() {
        int version = newest();
        Map<String, byte[]> files = new HashMap<>();
        for (String name : List.of("trial.bpmn", "trial-tier.dmn")) {
            files.put(name, as(chief, () -> board.file(KEY, version, name)));
        }
        return files;
    }

    private String content(int version) {
        return new String(as(chief, () -> board.file(KEY, version, "trial.bpmn")), StandardCharsets.UTF_8);
    }

    private int newest() {
        return as(chief, () -> board.versions(KEY)).getFirst().version();
    }

    private Opened open() {
        return story.openNow(2_000);
    }

    private Opened waiting() {
        Opened opened = open();
        agree(opened.caseId());
        engine.runDueJobs(opened.caseId());
        engine.openTaskIds(opened.caseId(), "hearMembers").forEach(task -> runs.complete(task, Vars.none()));
        return opened;
    }

    private void agree(CaseId caseId) {
        runs.complete(engine.openTaskIds(caseId, "checkPapers").getFirst(), Vars.of(TrialProcess.OUTCOME, "AGREE"));
    }

    private MoveId propose() {
        return as(chief, () -> plan.propose(KEY, newest() - 1)).orElseThrow();
    }

    private Answer<Stage> start(MoveId move, Stage stage) {
        return as(chief, () -> run.start(move, hash(move), stage));
    }

    private void moveAll() {
        MoveId move = propose();
        start(move, Stage.ONE).orElseThrow();
        moving.run();
    }

    private String hash(MoveId move) {
        return moves.find(move).orElseThrow().hash();
    }

    private List<Listed> rows(MoveId move) {
        return moves.listed(move, java.util.EnumSet.allOf(Fate.class), 1_000);
    }

    private Listed row(MoveId move, CaseId caseId) {
        return rows(move).stream()
                .filter(one -> one.caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private long moved(List<CaseId> cases) {
        int now = newest();
        return cases.stream().filter(one -> version(one) == now).count();
    }

    private int version(CaseId caseId) {
        return runs.picture(caseId).version();
    }

    private TaskRecord task(CaseId caseId) {
        return database.selectFrom(TASK).where(TASK.CASE_ID.eq(caseId.value())).fetchSingle();
    }

    private Date timer(CaseId caseId) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .singleResult();
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .singleResult()
                .getDuedate();
    }

    private <T> T as(Account person, Supplier<T> act) {
        return people.as(person, act);
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }
}
