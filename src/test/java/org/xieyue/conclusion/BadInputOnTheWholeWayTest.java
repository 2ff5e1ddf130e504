package org.xieyue.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.cases.DeadlineRow;
import org.xieyue.conclusion.ConclusionStory.Talks;
import org.xieyue.congress.CongressKind;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.negotiation.ReopenClauses;
import org.xieyue.negotiation.TableState;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Bad input from the draft to the contract in force: refused with its source, nothing half done, and how it is mended. */
@XieyueTest
class BadInputOnTheWholeWayTest {

    private static final LocalDate TALKS_END = LocalDate.of(2026, 3, 16);
    private static final LocalDate MEETING = LocalDate.of(2026, 4, 13);
    private static final LocalDate SIGNING = LocalDate.of(2026, 4, 20);

    @Autowired
    ConclusionStory story;

    @Autowired
    Conclusions conclusions;

    @Autowired
    SignAgreement signAgreement;

    @Autowired
    FileAgreement fileAgreement;

    @Autowired
    ReopenClauses reopenClauses;

    @Autowired
    Agreements agreements;

    @Autowired
    TableState table;

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    CaseDocuments documents;

    @Autowired
    ProcessRuns runs;

    @Autowired
    EngineDriver engine;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Texts texts;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    @BeforeEach
    void in_march() {
        time.setTo(TALKS_END);
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void exactly_half_fails_where_more_than_half_is_asked_and_the_changed_text_is_voted_again_in_time() {
        Talks strict = story.settled("ZJ", OutcomeType.COLLECTIVE_CONTRACT, 1, null, CongressKind.ENTERPRISE);
        story.initialled(strict);
        story.voted(strict, MEETING, 15);
        assertThat(conclusion(strict).stage()).isEqualTo(ConclusionStage.NOT_PASSED);
        assertThat(agreement(strict).stage()).isEqualTo(AgreementStage.INITIALLED);
        assertThat(refusedFiling(strict)).containsExactly("conclusion.no-resolution");

        story.does(
                strict,
                strict.officer(),
                "决定下一步",
                "conclusion-renegotiate",
                "未过半数",
                Map.of("clauses", List.of("rest")));
        story.settleAgain(strict, "rest", "连续接单三小时提示休息", null);
        again(strict);
        story.initialled(strict);
        DeadlineRow revote = due(strict, "提交职代会审议 · 2");
        assertThat(revote.deadline().period().amount()).isEqualTo(5);
        assertThat(texts.label(Texts.CHINESE, revote.source())).contains("浙江");

        story.voted(strict, MEETING.plusDays(8), 16);
        story.signed(strict, MEETING.plusDays(9));
        assertThat(agreement(strict).stage()).isEqualTo(AgreementStage.SIGNED);
    }

    @Test
    void exactly_half_passes_where_half_is_enough() {
        Talks mild = story.settled("AH", OutcomeType.COLLECTIVE_CONTRACT, 1, null, CongressKind.ENTERPRISE);
        story.initialled(mild);
        story.voted(mild, MEETING, 15);
        assertThat(conclusion(mild).stage()).isEqualTo(ConclusionStage.PASSED);
    }

    @Test
    void a_text_changed_after_the_vote_is_signed_only_when_it_was_voted_again() {
        Talks talks = story.settled("AH", OutcomeType.COLLECTIVE_CONTRACT, 1);
        story.initialled(talks);
        story.voted(talks, MEETING, 21);
        reopen(talks, "rest");
        story.settleAgain(talks, "rest", "连续接单六小时提示休息", null);
        time.setTo(SIGNING);
        Set<String> before = papers(talks);

        Answer<?> task = story.does(talks, talks.workersChief(), "双方首席代表签署", "conclusion-sign", Map.of());
        assertThat(ConclusionStory.codes(task.reasons())).containsExactly("conclusion.text-changed");
        assertThat(said(task.reasons().getFirst())).contains("摘要").contains("拒绝");
        assertThat(conclusion(talks).stage()).isEqualTo(ConclusionStage.PASSED);
        assertThat(conclusion(talks).contract).isNull();
        assertThat(conclusions.signatures(conclusion(talks)))
                .extracting(Signature::act)
                .containsOnly(Signature.Act.INITIAL);
        assertThat(papers(talks)).isEqualTo(before);
        assertThat(engine.openTasks(talks.id())).contains("双方首席代表签署");

        story.does(talks, talks.workersChief(), "双方首席代表签署", "conclusion-refuse", "文本已改", Map.of());
        story.does(
                talks, talks.officer(), "决定下一步", "conclusion-renegotiate", "重新表决", Map.of("clauses", List.of("rest")));
        story.settleAgain(talks, "rest", "连续接单四小时提示休息,停派二十分钟", null);
        again(talks);
        story.initialled(talks);
        story.voted(talks, SIGNING.plusDays(9), 22);
        story.signed(talks, SIGNING.plusDays(10));
        assertThat(agreement(talks).stage()).isEqualTo(AgreementStage.SIGNED);
    }

    @Test
    void the_old_resolution_does_not_carry_the_text_that_was_repaired_after_an_objection() {
        Talks talks = story.settled("AH", OutcomeType.COLLECTIVE_CONTRACT, 1);
        story.initialled(talks);
        story.voted(talks, MEETING, 21);
        story.signed(talks, SIGNING);
        story.filed(talks, SIGNING);
        story.received(talks, SIGNING);
        LocalDate tenth = SIGNING.plusDays(10);
        time.setTo(tenth);
        story.done(
                talks,
                talks.officer(),
                "登记审查意见",
                "objection-record",
                Map.of(
                        "number", "审3号",
                        "servedOn", tenth.toString(),
                        "clauses", List.of("rest"),
                        "text", "休息条款不明确",
                        "rule", "集体合同规定第四十四条"));
        story.settleAgain(talks, "rest", "连续接单三小时提示休息,停派二十分钟", null);
        again(talks);
        story.initialled(talks);
        Set<String> before = papers(talks);

        assertThat(refusedFiling(talks)).containsExactly("conclusion.no-resolution");
        assertThat(conclusion(talks).filing.on).isNull();
        assertThat(papers(talks)).isEqualTo(before);

        story.voted(talks, tenth.plusDays(8), 22);
        assertThat(ConclusionStory.codes(fileByHand(talks).reasons())).containsExactly("conclusion.not-signed");
        LocalDate again = tenth.plusDays(12);
        story.signed(talks, again);
        story.filed(talks, again);
        story.received(talks, again);
        time.setTo(again.plusDays(16));
        engine.runDueJobs(talks.id());
        assertThat(agreement(talks).inForceFrom()).isEqualTo(again.plusDays(16));
        assertThat(due(talks, "报送集体合同").deadline().startedOn()).isEqualTo(again);
    }

    private List<String> refusedFiling(Talks talks) {
        Answer<?> answer = fileByHand(talks);
        assertThat(said(answer.reasons().getFirst())).contains("集体合同规定第三十六条");
        return ConclusionStory.codes(answer.reasons());
    }

    private Answer<?> fileByHand(Talks talks) {
        return people.as(talks.officer(), () -> fileAgreement.file(talks.id(), TALKS_END, "人社局", null));
    }

    private Set<String> papers(Talks talks) {
        return people.as(talks.officer(), () -> documents.of(talks.id())).stream()
                .map(DocumentRow::id)
                .map(Object::toString)
                .collect(java.util.stream.Collectors.toSet());
    }

    private DeadlineRow due(Talks talks, String name) {
        return people.as(talks.officer(), () -> dossiers.deadlines(talks.id())).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void reopen(Talks of, String clause) {
        people.run(
                of.officer(),
                () -> transactions.executeWithoutResult(
                        transaction -> reopenClauses.reopen(of.id(), Set.of(new ClauseKey(clause)), "再议")));
    }

    /** As the calling process does when the table is settled again. */
    private void again(Talks talks) {
        people.run(
                talks.officer(),
                () -> transactions.executeWithoutResult(
                        transaction -> runs.start(ContractConclusion.PROCESS, talks.id(), Vars.none())));
        engine.runDueJobs(talks.id());
    }

    private String said(Refusal refusal) {
        return texts.say(Texts.CHINESE, refusal);
    }

    private AgreementRow agreement(Talks talks) {
        return agreements.row(agreements.of(talks.id()).orElseThrow());
    }

    private Conclusion conclusion(Talks talks) {
        return conclusions.find(talks.id()).orElseThrow();
    }
}
