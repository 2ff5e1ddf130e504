package org.xieyue.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.conclusion.ConclusionStory.Talks;
import org.xieyue.negotiation.ReopenClauses;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Bad input on the way from the draft to the filing: refused with reason and source, and nothing half done. */
@XieyueTest
class WhatIsRefusedTest {

    private static final LocalDate TALKS_END = LocalDate.of(2026, 3, 16);
    private static final LocalDate MEETING = LocalDate.of(2026, 4, 13);
    private static final LocalDate SIGNING = LocalDate.of(2026, 4, 20);

    @Autowired
    ConclusionStory story;

    @Autowired
    Conclusions conclusions;

    @Autowired
    InitialDraft initialDraft;

    @Autowired
    SignAgreement signAgreement;

    @Autowired
    FileAgreement fileAgreement;

    @Autowired
    ReopenClauses reopenClauses;

    @Autowired
    Agreements agreements;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Texts texts;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    Talks talks;

    @BeforeEach
    void all_clauses_settled() {
        time.setTo(TALKS_END);
        talks = story.settled("AH", OutcomeType.COLLECTIVE_CONTRACT, 1);
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void nobody_initials_or_drafts_while_a_clause_is_open_and_the_refusal_says_which() {
        story.drafted(talks);
        reopen("commission");

        Answer<Boolean> initialled = people.as(talks.workersChief(), () -> initialDraft.initial(talks.id()));
        assertThat(ConclusionStory.codes(initialled.reasons())).containsExactly("negotiation.clauses-open");
        assertThat(said(initialled.reasons().getFirst())).contains("第二条");
        assertThat(conclusions.signatures(conclusions.find(talks.id()).orElseThrow()))
                .isEmpty();
    }

    @Test
    void a_text_that_changed_between_vote_and_signature_is_not_signed() {
        story.initialled(talks);
        story.voted(talks, MEETING, 21);
        reopen("price");
        time.setTo(SIGNING);
        assertThat(ConclusionStory.codes(sign().reasons())).contains("negotiation.clauses-open");

        story.settleAgain(talks, "price", "不低于每单 4 元", Figure.atLeast("4", FigureUnit.YUAN_PER_ORDER));
        Answer<Boolean> signed = sign();
        assertThat(ConclusionStory.codes(signed.reasons())).containsExactly("conclusion.text-changed");
        assertThat(conclusions.find(talks.id()).orElseThrow().stage()).isEqualTo(ConclusionStage.PASSED);
        assertThat(conclusions.signatures(conclusions.find(talks.id()).orElseThrow()))
                .extracting(Signature::act)
                .containsOnly(Signature.Act.INITIAL);
    }

    @Test
    void nothing_is_filed_without_the_resolution_of_the_congress() {
        story.drafted(talks);
        Answer<?> early = people.as(talks.officer(), () -> fileAgreement.file(talks.id(), TALKS_END, "人社局", null));
        assertThat(ConclusionStory.codes(early.reasons())).containsExactly("conclusion.no-resolution");
        assertThat(said(early.reasons().getFirst())).contains("集体合同规定第三十六条");
        assertThat(conclusions.find(talks.id()).orElseThrow().filing.on).isNull();
    }

    @Test
    void only_chiefs_initial_and_only_their_own_side() {
        story.drafted(talks);
        assertThat(ConclusionStory.codes(people.as(talks.officer(), () -> initialDraft.initial(talks.id()))
                        .reasons()))
                .containsExactly("conclusion.only-a-chief");
        people.as(talks.workersChief(), () -> initialDraft.initial(talks.id()).orElseThrow());
        people.as(talks.workersChief(), () -> initialDraft.initial(talks.id()).orElseThrow());
        assertThat(conclusions.find(talks.id()).orElseThrow().stage()).isEqualTo(ConclusionStage.DRAFTED);
        assertThatThrownBy(() ->
                        people.as(talks.employersChief(), () -> fileAgreement.file(talks.id(), TALKS_END, "人社局", null)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_filing_is_not_dated_before_the_signature_nor_an_objection_after_the_review() {
        story.initialled(talks);
        story.voted(talks, MEETING, 21);
        story.signed(talks, SIGNING);
        assertThat(people.as(talks.officer(), () -> fileAgreement.file(talks.id(), SIGNING.minusDays(1), "人社局", null))
                        .reasons())
                .as("said at the field of the form")
                .extracting(Refusal::code, Refusal::field)
                .containsExactly(tuple("conclusion.bad-filing-date", "filedOn"));
        story.filed(talks, SIGNING);
        story.received(talks, SIGNING);
        time.setTo(SIGNING.plusDays(20));
        assertThat(ConclusionStory.codes(story.does(
                                talks,
                                talks.officer(),
                                "登记审查意见",
                                "objection-record",
                                Map.of(
                                        "number",
                                        "审3号",
                                        "servedOn",
                                        SIGNING.plusDays(18).toString(),
                                        "clauses",
                                        List.of("price"),
                                        "text",
                                        "口径"))
                        .reasons()))
                .containsExactly("conclusion.objection-late");
    }

    @Test
    void what_falls_below_a_higher_text_is_not_signed_clause_by_clause() {
        time.setTo(TALKS_END);
        Talks higher = story.settled("AH", OutcomeType.NEGOTIATED_AGREEMENT, 1);
        Talks lower = story.settled(
                "AH",
                OutcomeType.NEGOTIATED_AGREEMENT,
                1,
                agreements.of(higher.id()).orElseThrow());
        story.drafted(higher);
        reopen(lower, "price");
        story.settleAgain(lower, "price", "不低于每单 4.5 元", Figure.atLeast("4.5", FigureUnit.YUAN_PER_ORDER));
        story.initialled(lower);
        Answer<Boolean> signed = people.as(lower.workersChief(), () -> signAgreement.sign(lower.id()));
        assertThat(ConclusionStory.codes(signed.reasons())).contains("conclusion.below-floor");
        assertThat(said(signed.reasons().getFirst()))
                .contains("第一条")
                .contains("4.5")
                .contains("5 元/单");
    }

    private Answer<Boolean> sign() {
        return people.as(talks.workersChief(), () -> signAgreement.sign(talks.id()));
    }

    private void reopen(String clause) {
        reopen(talks, clause);
    }

    private void reopen(Talks of, String clause) {
        people.run(
                of.officer(),
                () -> transactions.executeWithoutResult(
                        transaction -> reopenClauses.reopen(of.id(), Set.of(new ClauseKey(clause)), "再议")));
    }

    private String said(Refusal refusal) {
        return texts.say(Texts.CHINESE, refusal);
    }
}
