package org.xieyue.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.conclusion.ConclusionStory.Talks;
import org.xieyue.employers.EmployerId;
import org.xieyue.negotiation.TableState;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Ways that a conclusion can take besides the straight one. */
@XieyueTest
class PathsOfAConclusionTest {

    private static final LocalDate TALKS_END = LocalDate.of(2026, 3, 16);
    private static final LocalDate MEETING = LocalDate.of(2026, 4, 13);
    private static final LocalDate SIGNED = LocalDate.of(2026, 4, 20);

    /** Two months after the draft, as the story writes it. */
    private static final LocalDate TERM_FROM = LocalDate.of(2026, 5, 16);

    @Autowired
    ConclusionStory story;

    @Autowired
    Conclusions conclusions;

    @Autowired
    SealAgreement sealAgreement;

    @Autowired
    Agreements agreements;

    @Autowired
    TableState table;

    @Autowired
    ProcessRuns runs;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    EngineDriver engine;

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
    void a_negotiated_agreement_is_signed_and_published_without_vote_or_filing() {
        Talks talks = story.settled("AH", OutcomeType.NEGOTIATED_AGREEMENT, 1);
        story.initialled(talks);
        story.signed(talks, SIGNED);

        assertThat(engine.openTasks(talks.id())).containsExactly("公布协商协议");
        assertThat(agreement(talks).stage()).isEqualTo(AgreementStage.IN_FORCE);
        assertThat(conclusion(talks).publication.dueOn).isEqualTo(LocalDate.of(2026, 4, 30));
        story.published(talks, "公布协商协议", SIGNED);
        assertThat(engine.hasEnded(talks.id())).isTrue();
        assertThat(conclusion(talks).stage()).isEqualTo(ConclusionStage.PUBLISHED);
    }

    @Test
    void of_three_platforms_the_one_that_does_not_seal_is_not_covered_until_it_does() {
        Talks talks = story.settled("AH", OutcomeType.NEGOTIATED_AGREEMENT, 3);
        story.initialled(talks);
        story.signed(talks, SIGNED);
        List<EmployerId> asked = talks.employers();

        assertThat(ConclusionStory.codes(story.does(talks, talks.officer(), "收集各单位盖章", "seals-close", Map.of())
                        .reasons()))
                .containsExactly("conclusion.no-seal");
        story.done(
                talks,
                talks.officer(),
                "收集各单位盖章",
                "seals-more",
                Map.of("employers", List.of(asked.get(0).toString()), "sealedOn", SIGNED.toString()));
        assertThat(engine.openTasks(talks.id())).containsExactly("收集各单位盖章");
        story.done(
                talks,
                talks.officer(),
                "收集各单位盖章",
                "seals-close",
                Map.of("employers", List.of(asked.get(1).toString()), "sealedOn", SIGNED.toString()));

        assertThat(engine.openTasks(talks.id())).containsExactly("公布协商协议");
        assertThat(agreements.coverage(agreement(talks).id()))
                .filteredOn(one -> one.binds(TERM_FROM) && !one.binds(TERM_FROM.minusDays(1)))
                .extracting(Coverage::employer)
                .containsExactlyInAnyOrder(asked.get(0), asked.get(1));
        time.setTo(TERM_FROM.plusDays(9));
        people.as(
                talks.officer(),
                () -> sealAgreement
                        .seal(talks.id(), asked.get(2), TERM_FROM.plusDays(9), null)
                        .orElseThrow());
        assertThat(agreements.coverage(agreement(talks).id()))
                .filteredOn(one -> one.employer().equals(asked.get(2)))
                .extracting(Coverage::from)
                .containsExactly(TERM_FROM.plusDays(9));
    }

    @Test
    void a_failed_vote_brings_the_clauses_back_and_another_text_is_voted_again() {
        Talks talks = story.settled("AH", OutcomeType.COLLECTIVE_CONTRACT, 1);
        story.initialled(talks);
        story.voted(talks, MEETING, 14);
        assertThat(conclusion(talks).stage()).isEqualTo(ConclusionStage.NOT_PASSED);
        story.does(
                talks,
                talks.officer(),
                "决定下一步",
                "conclusion-renegotiate",
                "职代会未通过",
                Map.of("clauses", List.of("rest")));
        assertThat(table.open(talks.id())).extracting(Object::toString).containsExactly("rest");
        assertThat(agreement(talks).stage()).isEqualTo(AgreementStage.DRAFT);

        story.settleAgain(talks, "rest", "连续接单三小时提示休息", null);
        again(talks);
        story.initialled(talks);
        assertThat(conclusion(talks).attempt).isEqualTo(2);
        story.voted(talks, MEETING.plusDays(8), 21);
        story.signed(talks, MEETING.plusDays(9));
        assertThat(agreement(talks).stage()).isEqualTo(AgreementStage.SIGNED);
    }

    @Test
    void what_the_authority_objected_to_is_voted_and_filed_again() {
        Talks talks = story.settled("AH", OutcomeType.COLLECTIVE_CONTRACT, 1);
        story.initialled(talks);
        story.voted(talks, MEETING, 21);
        story.signed(talks, SIGNED);
        story.filed(talks, SIGNED);
        story.received(talks, SIGNED);
        LocalDate tenth = SIGNED.plusDays(10);
        time.setTo(tenth);
        story.done(
                talks,
                talks.officer(),
                "登记审查意见",
                "objection-record",
                Map.of("number", "审3号", "servedOn", tenth.toString(), "clauses", List.of("rest"), "text", "休息条款不明确"));
        story.settleAgain(talks, "rest", "连续接单三小时提示休息,停止派单二十分钟", null);
        again(talks);
        story.initialled(talks);
        story.voted(talks, tenth.plusDays(8), 22);
        LocalDate again = tenth.plusDays(12);
        story.signed(talks, again);
        story.filed(talks, again);
        story.received(talks, again);
        time.setTo(again.plusDays(16));
        engine.runDueJobs(talks.id());
        assertThat(agreement(talks).stage()).isEqualTo(AgreementStage.IN_FORCE);
        assertThat(agreement(talks).inForceFrom()).isEqualTo(again.plusDays(16));
    }

    @Test
    void a_chief_who_does_not_initial_says_why_and_the_other_is_not_asked_any_more() {
        Talks talks = story.settled("AH", OutcomeType.COLLECTIVE_CONTRACT, 1);
        story.drafted(talks);
        assertThat(story.does(talks, talks.employersChief(), "双方首席代表草签", "conclusion-refuse", "第二条有误", Map.of())
                        .reasons())
                .isEmpty();
        assertThat(engine.openTasks(talks.id())).containsExactly("决定下一步");
        story.does(talks, talks.officer(), "决定下一步", "conclusion-end", "双方不再协商", Map.of());
        assertThat(engine.hasEnded(talks.id())).isTrue();
        assertThat(agreement(talks).stage()).isEqualTo(AgreementStage.DROPPED);
        assertThat(conclusion(talks).stage()).isEqualTo(ConclusionStage.DROPPED);
    }

    /** As the calling process does when the table is settled again. */
    private void again(Talks talks) {
        people.run(
                talks.officer(),
                () -> transactions.executeWithoutResult(
                        transaction -> runs.start(ContractConclusion.PROCESS, talks.id(), Vars.none())));
        engine.runDueJobs(talks.id());
    }

    private AgreementRow agreement(Talks talks) {
        return agreements.row(agreements.of(talks.id()).orElseThrow());
    }

    private Conclusion conclusion(Talks talks) {
        return conclusions.find(talks.id()).orElseThrow();
    }
}
