package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.processes.watch.Cause;
import org.xieyue.processes.watch.MendIncidents;
import org.xieyue.processes.watch.Repair;
import org.xieyue.processes.watch.RepairBoard;
import org.xieyue.processes.watch.RepairCase;
import org.xieyue.processes.watch.RepairId;
import org.xieyue.processes.watch.StepFigures;
import org.xieyue.processes.watch.StuckStep;
import org.xieyue.processes.watch.WatchChoice;
import org.xieyue.processes.watch.WatchProcess;
import org.xieyue.processes.watch.Whereabouts;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** A step fails for good: it is seen, tried again, and if nothing helps two people move the case. */
@XieyueTest
class RepairingACaseTest {

    private static final String WHY = "金额录入有误，退回重新核对";

    @Autowired
    TrialStory story;

    @Autowired
    ProcessRuns runs;

    @Autowired
    EngineDriver driver;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    MendIncidents incidents;

    @Autowired
    RepairCase repairCase;

    @Autowired
    RepairBoard board;

    @Autowired
    WatchProcess watch;

    @Autowired
    DSLContext database;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    TrialStory.Opened opened;
    CaseId id;
    String number;
    TestPeople.Organisation other;

    @BeforeEach
    void a_case_is_stuck_at_the_reservation() {
        clock.reset();
        opened = story.open(-1);
        id = opened.caseId();
        other = people.organisation();
        runs.complete(driver.openTaskIds(id, "checkPapers").getFirst(), Vars.of(TrialProcess.OUTCOME, "AGREE"));
        driver.runDueJobs(id);
        number = String.valueOf(database.fetchValue("select number from case_file where id = ?", id.value()));
    }

    @Test
    void a_stuck_step_is_listed_with_its_case_and_administrators_hear_of_it() {
        StuckStep stuck = stuck().orElseThrow();
        assertThat(stuck.caseNumber()).isEqualTo(number);
        assertThat(stuck.message()).contains("A negative amount is a bug");
        assertThat(stuck.cause()).isEqualTo(new Cause("unknown", List.of()));
        assertThat(database.fetchCount(
                        org.jooq.impl.DSL.table("message"),
                        org.jooq.impl.DSL.condition(
                                "what = 'watch.stuck' and account_id = ?",
                                opened.organisation()
                                        .processAdministrator()
                                        .id()
                                        .value())))
                .isEqualTo(1);
        StepFigures figures = figures(stuck.elementId());
        assertThat(figures.stuck()).isPositive();
        assertThat(figures("checkPapers").done()).isPositive();
        assertThat(figures("checkPapers").middle()).isNotNull();
    }

    @Test
    void a_step_whose_cause_is_mended_is_tried_again() {
        runs.change(id, TrialProcess.AMOUNT, 100L);
        assertThat(asOne(() -> incidents.retry(
                                TrialProcess.KEY, stuck().orElseThrow().id()))
                        .isDone())
                .isTrue();
        driver.runDueJobs(id);
        assertThat(stuck()).isEmpty();
        assertThat(codes(asOne(() -> incidents.retry(TrialProcess.KEY, "nothing"))))
                .containsExactly("watch.notStuck");
    }

    @Test
    void one_proposes_another_consents_and_the_case_moves_back_while_the_rest_stands_still() {
        String stuckAt = stuck().orElseThrow().elementId();
        RepairId repair = propose(stuckAt, "checkPapers").orElseThrow();
        assertThat(codes(asOne(() -> repairCase.consent(repair)))).containsExactly("watch.sameProposer");
        assertThat(asOther(() -> repairCase.consent(repair)).isDone()).isTrue();
        assertThat(driver.openTaskIds(id, "checkPapers")).hasSize(1);
        assertThat(stuck()).isEmpty();
        assertThat(inInbox(id)).containsAll(driver.openTaskIds(id, "checkPapers"));
        assertThat(database.fetchValue(
                        "select opinion from timeline_line where what = 'processes.repaired' and case_id = ?",
                        id.value()))
                .isEqualTo(WHY);
        assertThat(codes(asOther(() -> repairCase.consent(repair)))).containsExactly("watch.decided");
        assertThat(asOne(() -> board.of(TrialProcess.KEY)))
                .filteredOn(each -> each.id().equals(repair))
                .extracting(Repair::decision)
                .containsExactly(Repair.Decision.CONSENTED);
    }

    @Test
    void a_task_that_is_left_leaves_the_inbox_and_what_is_skipped_is_said_before() {
        TrialStory.Opened fresh = story.open(100);
        number = String.valueOf(database.fetchValue(
                "select number from case_file where id = ?", fresh.caseId().value()));
        List<String> left = driver.openTaskIds(fresh.caseId(), "checkPapers");
        assertThat(inInbox(fresh.caseId())).containsAll(left);
        assertThat(asOne(() -> repairCase.preview(TrialProcess.KEY, number, "checkPapers", "hearMembers"))
                        .orElseThrow()
                        .skipped())
                .containsExactly("预留资金", "确定层级");
        RepairId repair = propose("checkPapers", "hearMembers").orElseThrow();
        assertThat(asOther(() -> repairCase.consent(repair)).isDone()).isTrue();
        List<String> heard = driver.openTaskIds(fresh.caseId(), "hearMembers");
        assertThat(heard).hasSameSizeAs(fresh.organisation().committee());
        assertThat(inInbox(fresh.caseId())).containsExactlyInAnyOrderElementsOf(heard);
        assertThat(driver.openTaskIds(fresh.caseId(), "checkPapers")).isEmpty();
    }

    @Test
    void a_case_that_has_moved_since_is_left_alone_and_only_one_proposal_waits() {
        String stuckAt = stuck().orElseThrow().elementId();
        RepairId repair = propose(stuckAt, "checkPapers").orElseThrow();
        assertThat(codes(propose(stuckAt, "checkPapers"))).containsExactly("watch.proposedAlready");
        runs.change(id, TrialProcess.AMOUNT, 100L);
        asOne(() -> incidents.retry(TrialProcess.KEY, stuck().orElseThrow().id()));
        driver.runDueJobs(id);
        assertThat(codes(asOther(() -> repairCase.consent(repair)))).containsExactly("watch.moved");
    }

    @Test
    void nobody_moves_a_case_without_a_reason_nor_to_nowhere_nor_one_that_has_ended() {
        Whereabouts now = whereabouts();
        String at = now.at().getFirst().elementId();
        assertThat(codes(asOne(
                        () -> repairCase.propose(TrialProcess.KEY, number, at, "checkPapers", now.standing(), "短"))))
                .containsExactly("watch.reason");
        assertThat(codes(asOne(() -> repairCase.propose(TrialProcess.KEY, number, at, "nowhere", now.standing(), WHY))))
                .containsExactly("watch.noTarget");
        runs.cancel(id, "test");
        assertThat(codes(asOne(
                        () -> repairCase.propose(TrialProcess.KEY, number, at, "checkPapers", now.standing(), WHY))))
                .containsExactly("watch.ended");
        assertThatThrownBy(() -> people.as(opened.organisation().officer(), () -> incidents.of(TrialProcess.KEY)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void known_causes_have_words_of_their_own() {
        assertThat(Map.of(
                        "x FUNDS-2: 款项 [a, b]",
                        "FUNDS-2",
                        "Step pay reads amount, which the process has not set before y",
                        "unread",
                        "deadlock detected",
                        "passing",
                        "something else",
                        "unknown"))
                .allSatisfy(
                        (message, code) -> assertThat(Cause.of(message).code()).isEqualTo(code));
    }

    @Test
    void inside_a_called_process_the_case_moves_there_and_its_caller_waits_on() {
        String deployment = repository
                .createDeployment()
                .addString(
                        "caller.bpmn", process("caller", "<callActivity id=\"first\" calledElement=\"called\"/>", WAIT))
                .addString("called.bpmn", process("called", WAIT.replace("second", "first"), WAIT))
                .deploy()
                .getId();
        try {
            String caller =
                    runtime.startProcessInstanceByKey("caller", id.toString()).getId();
            Whereabouts there = asOne(() -> repairCase.find("called", number)).orElseThrow();
            assertThat(there.at()).extracting(Whereabouts.Stop::elementId).containsExactly("first");
            RepairId repair = asOne(
                            () -> repairCase.propose("called", number, "first", "second", there.standing(), WHY))
                    .orElseThrow();
            assertThat(asOther(() -> repairCase.consent(repair)).isDone()).isTrue();
            assertThat(asOne(() -> repairCase.find("called", number))
                            .orElseThrow()
                            .at())
                    .extracting(Whereabouts.Stop::elementId)
                    .containsExactly("second");
            assertThat(runtime.getActiveActivityIds(caller)).containsExactly("first");
            runtime.startProcessInstanceByKey("called", id.toString());
            assertThat(codes(asOne(() -> repairCase.find("called", number)))).containsExactly("watch.manyRuns");
        } finally {
            repository.deleteDeployment(deployment, true, true);
        }
    }

    private static final String WAIT = "<intermediateCatchEvent id=\"second\"><timerEventDefinition>"
            + "<timeDuration xsi:type=\"tFormalExpression\">P30D</timeDuration></timerEventDefinition></intermediateCatchEvent>";

    private static String process(String key, String first, String second) {
        return "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"t\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\">"
                + "<process id=\"" + key + "\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\">"
                + "<startEvent id=\"begun\"/><sequenceFlow id=\"a\" sourceRef=\"begun\" targetRef=\"first\"/>" + first
                + "<sequenceFlow id=\"b\" sourceRef=\"first\" targetRef=\"second\"/>" + second
                + "<sequenceFlow id=\"c\" sourceRef=\"second\" targetRef=\"done\"/><endEvent id=\"done\"/>"
                + "</process></definitions>";
    }

    private List<String> inInbox(CaseId caseId) {
        return database.fetch("select id from task where case_id = ?", caseId.value()).stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList();
    }

    private Answer<RepairId> propose(String from, String to) {
        Whereabouts now = whereabouts();
        return asOne(() -> repairCase.propose(TrialProcess.KEY, number, from, to, now.standing(), WHY));
    }

    private Whereabouts whereabouts() {
        return asOne(() -> repairCase.find(TrialProcess.KEY, number)).orElseThrow();
    }

    private Optional<StuckStep> stuck() {
        return asOne(() -> incidents.of(TrialProcess.KEY)).stream()
                .filter(each -> each.caseId().equals(id))
                .findFirst();
    }

    private StepFigures figures(String element) {
        return asOne(() -> watch.figures(new WatchChoice(TrialProcess.KEY, null, 30))).stream()
                .filter(each -> each.elementId().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private <T> T asOne(java.util.function.Supplier<T> work) {
        return people.as(opened.organisation().processAdministrator(), work);
    }

    private <T> T asOther(java.util.function.Supplier<T> work) {
        return people.as(other.processAdministrator(), work);
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }
}
