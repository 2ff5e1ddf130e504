package org.xieyue.processes.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.TASK;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.DraftProcess;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessDraftRow;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.Vars;
import org.xieyue.processes.moves.MoveLists.Fate;
import org.xieyue.processes.moves.MoveLists.Listed;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.processes.trial.TrialStory.Opened;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import xieyue.schema.tables.records.TaskRecord;

/** Versions of the trial process, its cases and their moves; the trial is put back after each test. */
abstract class MovesOfTheTrial {

    static final String KEY = TrialProcess.KEY;

    static final String RENAMED =
            "<camunda:property name=\"deadline\" value=\"5wd\"/><camunda:property name=\"formerly\" value=\"checkPapers\"/>";

    @Autowired
    PlanMove plan;

    @Autowired
    RunMove run;

    @Autowired
    GoBack goBack;

    @Autowired
    MoveLists lists;

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

    Account author;
    Account chief;

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
        while (content(newest()).matches("(?s).*(checkAgain|verifyPapers|lookAtPapers|askOthers).*")) {
            as(chief, () -> goBack.goBack(KEY, newest(), "复原")).orElseThrow();
        }
        story.restore();
    }

    static String secondLevel(String text) {
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

    int publish(UnaryOperator<String> change) {
        DraftId draft = draft(change);
        return as(chief, () -> publishProcess.publishDraft(draft, row(draft).lookedAt(), "加一级核对"))
                .orElseThrow();
    }

    DraftId draft(UnaryOperator<String> change) {
        Map<String, byte[]> files = new HashMap<>(newestFolder());
        String diagram = new String(Objects.requireNonNull(files.get("trial.bpmn")), StandardCharsets.UTF_8);
        String changed = change.apply(diagram);
        assertThat(changed).isNotEqualTo(diagram);
        files.put("trial.bpmn", changed.getBytes(StandardCharsets.UTF_8));
        ProcessFolder folder = new ProcessFolder(KEY, files);
        return as(author, () -> draftProcess.draft(folder)).orElseThrow();
    }

    ProcessDraftRow row(DraftId draft) {
        return as(chief, () -> board.draftRow(KEY, draft));
    }

    Map<String, byte[]> newestFolder() {
        int version = newest();
        Map<String, byte[]> files = new HashMap<>();
        for (String name : List.of("trial.bpmn", "trial-tier.dmn")) {
            files.put(name, as(chief, () -> board.file(KEY, version, name)));
        }
        return files;
    }

    String content(int version) {
        return new String(as(chief, () -> board.file(KEY, version, "trial.bpmn")), StandardCharsets.UTF_8);
    }

    int newest() {
        return as(chief, () -> board.versions(KEY)).getFirst().version();
    }

    Opened open() {
        return story.openNow(2_000);
    }

    Opened waiting() {
        Opened opened = open();
        agree(opened.caseId());
        engine.runDueJobs(opened.caseId());
        engine.openTaskIds(opened.caseId(), "hearMembers").forEach(task -> runs.complete(task, Vars.none()));
        return opened;
    }

    void agree(CaseId caseId) {
        runs.complete(engine.openTaskIds(caseId, "checkPapers").getFirst(), Vars.of(TrialProcess.OUTCOME, "AGREE"));
    }

    MoveId propose() {
        return as(chief, () -> plan.propose(KEY, newest() - 1)).orElseThrow();
    }

    Answer<Stage> start(MoveId move, Stage stage) {
        return as(chief, () -> run.start(move, hash(move), stage));
    }

    void moveAll() {
        MoveId move = propose();
        start(move, Stage.ONE).orElseThrow();
        moving.run();
    }

    String hash(MoveId move) {
        return moves.find(move).orElseThrow().hash();
    }

    List<Listed> rows(MoveId move) {
        return lists.listed(move, java.util.EnumSet.allOf(Fate.class), 1_000);
    }

    Listed row(MoveId move, CaseId caseId) {
        return rows(move).stream()
                .filter(one -> one.caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    long moved(List<CaseId> cases) {
        int now = newest();
        return cases.stream().filter(one -> version(one) == now).count();
    }

    int version(CaseId caseId) {
        return runs.picture(caseId).version();
    }

    TaskRecord task(CaseId caseId) {
        return database.selectFrom(TASK).where(TASK.CASE_ID.eq(caseId.value())).fetchSingle();
    }

    Date timer(CaseId caseId) {
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

    <T> T as(Account person, Supplier<T> act) {
        return people.as(person, act);
    }

    static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }
}
