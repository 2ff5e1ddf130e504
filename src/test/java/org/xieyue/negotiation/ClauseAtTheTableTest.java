package org.xieyue.negotiation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xieyue.negotiation.TableStory.COMMISSION;
import static org.xieyue.negotiation.TableStory.HEAT;
import static org.xieyue.negotiation.TableStory.REST;
import static org.xieyue.negotiation.TableStory.TERM;
import static org.xieyue.negotiation.TableStory.commission;
import static org.xieyue.negotiation.TableStory.heat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.xieyue.agreements.AgreementText;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.jurisdictions.AddJurisdiction;
import org.xieyue.jurisdictions.ParameterRow.Mark;
import org.xieyue.jurisdictions.RecordParameter;
import org.xieyue.negotiation.TableStory.Laid;
import org.xieyue.parties.Side;
import org.xieyue.shared.Answer;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Sentence;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;
import xieyue.schema.Tables;

@XieyueTest
class ClauseAtTheTableTest {

    @Autowired
    TableStory story;

    @Autowired
    TestPeople people;

    @Autowired
    TablePosition tablePosition;

    @Autowired
    AnswerPosition answerPosition;

    @Autowired
    OfferPackage offerPackage;

    @Autowired
    ReopenClauses reopenClauses;

    @Autowired
    TableBoard board;

    @Autowired
    TableState state;

    @Autowired
    AddJurisdiction addJurisdiction;

    @Autowired
    RecordParameter recordParameter;

    @Autowired
    BusinessClock clock;

    @Autowired
    CurrentUser user;

    @Autowired
    DSLContext sql;

    private Laid laid;

    @BeforeEach
    void the_table_is_laid() {
        laid = story.lay();
    }

    private PositionId tables(Account who, ClauseKey clause, Terms terms) {
        return people.as(who, () -> tablePosition.table(laid.id(), clause, terms))
                .orElseThrow();
    }

    private TableView.Row row(ClauseKey clause) {
        return row(clause, 0);
    }

    private TableView.Row row(ClauseKey clause, int round) {
        return people.as(laid.chief(), () -> board.mine(laid.id(), round)).rows().stream()
                .filter(one -> one.key().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void a_clause_goes_from_undiscussed_to_final_and_says_whose_move_it_is() {
        assertThat(row(HEAT).state()).isEqualTo(ClauseState.UNDISCUSSED);
        tables(laid.chief(), HEAT, heat(20));
        assertThat(row(HEAT).state()).isEqualTo(ClauseState.TABLED);
        assertThat(row(HEAT).next()).isEqualTo(Side.EMPLOYERS);
        tables(laid.boss(), HEAT, heat(12));
        assertThat(row(HEAT).state()).isEqualTo(ClauseState.COUNTERED);
        assertThat(row(HEAT).next()).isEqualTo(Side.WORKERS);
        assertThat(row(HEAT).gap()).isEqualByComparingTo("8");
        PositionId last = tables(laid.chief(), HEAT, heat(18));
        people.as(laid.boss(), () -> answerPosition.accept(laid.id(), HEAT, last))
                .orElseThrow();
        assertThat(row(HEAT).state()).isEqualTo(ClauseState.AGREED);
        people.as(laid.boss(), () -> answerPosition.callFinal(laid.id(), HEAT)).orElseThrow();
        assertThat(row(HEAT).state()).isEqualTo(ClauseState.AGREED);
        assertThat(row(HEAT).next()).isEqualTo(Side.WORKERS);
        people.as(laid.chief(), () -> answerPosition.callFinal(laid.id(), HEAT)).orElseThrow();
        assertThat(row(HEAT).state()).isEqualTo(ClauseState.FINAL);
        assertThat(codes(people.as(laid.chief(), () -> tablePosition.table(laid.id(), HEAT, heat(30)))))
                .containsExactly("negotiation.clause-final");
    }

    @Test
    void a_tabled_position_never_changes_and_a_correction_is_another_one() {
        PositionId first = tables(laid.chief(), HEAT, heat(20));
        assertThat(tables(laid.chief(), HEAT, heat(20))).isEqualTo(first);
        PositionId corrected = tables(laid.chief(), HEAT, heat(21));
        assertThat(corrected).isNotEqualTo(first);
        assertThat(sql.fetchCount(
                        Tables.NEGOTIATION_POSITION,
                        Tables.NEGOTIATION_POSITION.CASE_ID.eq(laid.id().value())))
                .isEqualTo(2);
        assertThatThrownBy(() -> sql.update(Tables.NEGOTIATION_POSITION)
                        .set(Tables.NEGOTIATION_POSITION.TEXT, "改")
                        .where(Tables.NEGOTIATION_POSITION.ID.eq(first.value()))
                        .execute())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_the_place_asks_at_least_stands_beside_the_clause_and_who_asks_for_less() {
        user.asSystem(() -> {
            addJurisdiction.add("AH-LAW", "高温试验区", "AH").orElseThrow();
            return recordParameter
                    .record("AH-LAW", "heatAllowancePerDay", clock.today(), "14", "高温津贴标准", Mark.CONFIRMED)
                    .orElseThrow();
        });
        laid = story.lay("AH-LAW");
        assertThat(requireNonNull(row(HEAT).hint()).unmet()).isEmpty();
        tables(laid.chief(), HEAT, heat(14));
        tables(laid.boss(), HEAT, heat(13));
        TableView.LawHint hint = requireNonNull(row(HEAT).hint());
        assertThat(hint.unmet()).containsExactly(Side.EMPLOYERS);
        assertThat(hint.rule()).isEqualTo(Sentence.of("agreements.minimum.least", "14 元/天"));
        assertThat(hint.citation().args().getFirst()).isEqualTo("高温津贴标准");
        tables(laid.chief(), HEAT, heat(10));
        assertThat(requireNonNull(row(HEAT).hint()).unmet()).containsExactly(Side.WORKERS, Side.EMPLOYERS);
    }

    @Test
    void only_the_chief_signs_and_only_while_a_round_is_held() {
        assertThat(codes(people.as(laid.second(), () -> tablePosition.table(laid.id(), HEAT, heat(20)))))
                .containsExactly("negotiation.chief-signs");
        story.endRound(laid);
        assertThat(codes(people.as(laid.chief(), () -> tablePosition.table(laid.id(), HEAT, heat(20)))))
                .containsExactly("negotiation.no-round");
    }

    @Test
    void whoever_accepts_what_has_been_replaced_meanwhile_is_told_so() {
        PositionId old = tables(laid.chief(), HEAT, heat(20));
        tables(laid.chief(), HEAT, heat(19));
        assertThat(codes(people.as(laid.boss(), () -> answerPosition.accept(laid.id(), HEAT, old))))
                .containsExactly("negotiation.position-replaced");
        assertThat(codes(people.as(laid.chief(), () -> answerPosition.accept(laid.id(), HEAT, old))))
                .containsExactly("negotiation.own-position");
    }

    @Test
    void what_is_agreed_in_principle_can_be_taken_back_until_it_is_final() {
        PositionId asked = tables(laid.chief(), HEAT, heat(18));
        people.as(laid.boss(), () -> answerPosition.accept(laid.id(), HEAT, asked))
                .orElseThrow();
        assertThat(codes(people.as(laid.chief(), () -> tablePosition.table(laid.id(), HEAT, heat(25)))))
                .containsExactly("negotiation.clause-agreed");
        people.as(laid.boss(), () -> answerPosition.takeBack(laid.id(), HEAT)).orElseThrow();
        assertThat(row(HEAT).state()).isEqualTo(ClauseState.COUNTERED);
        assertThat(row(HEAT).next()).isEqualTo(Side.EMPLOYERS);
    }

    @Test
    void nothing_can_be_signed_while_a_clause_is_open_and_the_refusal_names_it() {
        people.as(laid.chief(), () -> tablePosition.keepUndiscussed(laid.id())).orElseThrow();
        assertThat(people.as(laid.boss(), () -> answerPosition.acceptUnchanged(laid.id()))
                        .orElseThrow())
                .isEqualTo(4);
        people.as(laid.boss(), () -> answerPosition.callAllFinal(laid.id())).orElseThrow();
        assertThat(story.call(() -> state.settled(laid.id()))).isFalse();
        for (ClauseKey one : List.of(COMMISSION, HEAT, REST)) {
            people.as(laid.chief(), () -> answerPosition.callFinal(laid.id(), one))
                    .orElseThrow();
        }
        assertThat(story.call(() -> state.open(laid.id()))).containsExactly(TERM);
        assertThat(story.call(() -> state.blockers(laid.id())).getFirst().args())
                .containsExactly(1, "第十条");
        assertThatThrownBy(() -> story.call(() -> state.agreed(laid.id()))).isInstanceOf(OutOfOrder.class);
        people.as(laid.chief(), () -> answerPosition.submitToCongress(laid.id(), TERM))
                .orElseThrow();
        assertThat(story.call(() -> state.settled(laid.id()))).isTrue();
        assertThat(story.call(() -> state.agreed(laid.id())).hash())
                .isEqualTo(new AgreementText(TableStory.TEXT).hash());
    }

    @Test
    void a_new_clause_of_either_side_and_one_left_out_make_the_agreed_text() {
        ClauseKey added = people.as(
                        laid.boss(),
                        () -> tablePosition.add(
                                laid.id(),
                                new TablePosition.NewClause(
                                        "第十一条", BargainingTopic.DISPUTES, "争议处理", new Terms("争议由双方协商处理。", null)),
                                false))
                .orElseThrow();
        PositionId without = tables(laid.boss(), REST, new Terms("", null));
        people.as(laid.chief(), () -> answerPosition.accept(laid.id(), REST, without))
                .orElseThrow();
        people.as(laid.boss(), () -> tablePosition.keepUndiscussed(laid.id())).orElseThrow();
        people.as(laid.chief(), () -> answerPosition.acceptUnchanged(laid.id())).orElseThrow();
        PositionId theirs = requireNonNull(row(added).employers()).id();
        people.as(laid.chief(), () -> answerPosition.accept(laid.id(), added, theirs))
                .orElseThrow();
        people.as(laid.chief(), () -> answerPosition.callAllFinal(laid.id())).orElseThrow();
        people.as(laid.boss(), () -> answerPosition.callAllFinal(laid.id())).orElseThrow();
        assertThat(story.call(() -> state.agreed(laid.id())).clauses())
                .extracting(Clause::number)
                .containsExactly("第五条", "第八条", "第十条", "第十一条");
    }

    @Test
    void numbers_of_the_text_that_differ_from_the_figure_are_warned_of_before_anything_stands_on_the_table() {
        Terms unlike = new Terms("平台抽成不超过百分之十。", Figure.atMost("12", FigureUnit.PERCENT));
        Answer<PositionId> warned =
                people.as(laid.chief(), () -> tablePosition.table(laid.id(), COMMISSION, unlike, false));
        assertThat(warned.reasons())
                .containsExactly(Refusal.ofField("compared", "negotiation.figure-unlike-text", "第五条", "12 %", "百分之十"));
        assertThat(row(COMMISSION).workers()).isNull();
        people.as(laid.chief(), () -> tablePosition.table(laid.id(), COMMISSION, unlike, true))
                .orElseThrow();
        assertThat(requireNonNull(row(COMMISSION).workers()).terms()).isEqualTo(unlike);
        tables(laid.chief(), COMMISSION, new Terms("平台抽成不超过百分之十二。", Figure.atMost("12", FigureUnit.PERCENT)));
    }

    @Test
    void the_same_warning_stands_before_a_new_clause_and_a_package() {
        Terms unlike = new Terms("一次性补助 1.2 万元。", Figure.atLeast("10000", FigureUnit.YUAN));
        TablePosition.NewClause added = new TablePosition.NewClause("第十一条", BargainingTopic.PAY, "补助", unlike);
        assertThat(codes(people.as(laid.boss(), () -> tablePosition.add(laid.id(), added, false))))
                .containsExactly("negotiation.figure-unlike-text");
        assertThat(people.as(laid.boss(), () -> tablePosition.add(laid.id(), added, true))
                        .isDone())
                .isTrue();
        List<OfferPackage.Part> parts = List.of(
                new OfferPackage.Part(HEAT, heat(18), true),
                new OfferPackage.Part(
                        COMMISSION, new Terms("平台抽成不超过 20 %。", Figure.atMost("21", FigureUnit.PERCENT)), false));
        assertThat(codes(people.as(laid.boss(), () -> offerPackage.offer(laid.id(), parts, false))))
                .containsExactly("negotiation.figure-unlike-text");
        assertThat(people.as(laid.boss(), () -> offerPackage.offer(laid.id(), parts, true))
                        .isDone())
                .isTrue();
    }

    @Test
    void a_package_changes_its_clauses_together_or_not_at_all() {
        tables(laid.boss(), HEAT, heat(12));
        PackageId offered = people.as(
                        laid.chief(),
                        () -> offerPackage.offer(
                                laid.id(),
                                List.of(
                                        new OfferPackage.Part(HEAT, heat(18), true),
                                        new OfferPackage.Part(COMMISSION, commission(24), false))))
                .orElseThrow();
        assertThat(row(COMMISSION).linked()).containsExactly("第八条");
        assertThat(codes(people.as(
                        laid.boss(),
                        () -> answerPosition.accept(
                                laid.id(),
                                HEAT,
                                requireNonNull(row(HEAT).workers()).id()))))
                .containsExactly("negotiation.part-of-package");
        people.as(laid.boss(), () -> offerPackage.accept(laid.id(), offered)).orElseThrow();
        assertThat(List.of(row(HEAT).state(), row(COMMISSION).state())).containsOnly(ClauseState.AGREED);
        people.as(laid.chief(), () -> answerPosition.takeBack(laid.id(), COMMISSION))
                .orElseThrow();
        assertThat(row(HEAT).state()).isEqualTo(ClauseState.TABLED);
        assertThat(row(HEAT).workers()).isNull();
        assertThat(requireNonNull(row(HEAT).employers()).terms()).isEqualTo(heat(12));
    }

    @Test
    void a_new_position_on_one_clause_of_a_package_ends_the_package() {
        people.as(
                        laid.chief(),
                        () -> offerPackage.offer(
                                laid.id(),
                                List.of(
                                        new OfferPackage.Part(HEAT, heat(18), true),
                                        new OfferPackage.Part(COMMISSION, commission(24), false))))
                .orElseThrow();
        tables(laid.boss(), HEAT, heat(13));
        assertThat(row(COMMISSION).state()).isEqualTo(ClauseState.UNDISCUSSED);
        assertThat(people.as(laid.chief(), () -> board.mine(laid.id(), 0)).packages())
                .isEmpty();
        assertThat(codes(people.as(
                        laid.chief(),
                        () -> offerPackage.offer(laid.id(), List.of(new OfferPackage.Part(HEAT, heat(18), true))))))
                .containsExactly("negotiation.package-parts");
    }

    @Test
    void earlier_rounds_are_shown_as_the_table_was() {
        tables(laid.chief(), HEAT, heat(24));
        tables(laid.boss(), HEAT, heat(10));
        story.nextRound(laid);
        tables(laid.chief(), HEAT, heat(20));
        assertThat(requireNonNull(row(HEAT, 1).workers()).terms()).isEqualTo(heat(24));
        assertThat(row(HEAT, 1).next()).isEqualTo(Side.WORKERS);
        assertThat(row(HEAT).trend())
                .containsExactly(
                        new TableView.Point(1, new BigDecimal("24"), new BigDecimal("10")),
                        new TableView.Point(2, new BigDecimal("20"), new BigDecimal("10")));
    }

    @Test
    void a_past_round_shows_its_packages_as_they_stood_in_it_whatever_became_of_them() {
        tables(laid.boss(), HEAT, heat(12));
        PackageId first = offers(heat(18));
        story.nextRound(laid);
        people.as(laid.boss(), () -> offerPackage.accept(laid.id(), first)).orElseThrow();
        story.nextRound(laid);
        people.as(laid.chief(), () -> answerPosition.takeBack(laid.id(), COMMISSION))
                .orElseThrow();
        PackageId second = offers(heat(17));
        story.nextRound(laid);
        people.as(laid.boss(), () -> offerPackage.decline(laid.id(), second)).orElseThrow();

        assertThat(packages(1)).containsExactly("1 OFFERED");
        assertThat(packages(2)).containsExactly("1 ACCEPTED");
        assertThat(packages(3)).containsExactly("1 LAPSED", "2 OFFERED");
        assertThat(packages(0)).isEmpty();
        story.nextRound(laid);
        assertThat(packages(4)).containsExactly("2 DECLINED");

        assertThat(row(HEAT, 1).linked()).containsExactly("第五条");
        assertThat(requireNonNull(row(HEAT, 1).workers()).terms()).isEqualTo(heat(18));
        assertThat(row(HEAT, 2).agreed()).isEqualTo(heat(18));
        assertThat(requireNonNull(row(HEAT, 3).workers()).terms()).isEqualTo(heat(17));
        assertThat(row(HEAT, 4).workers()).isNull();
        assertThat(row(HEAT, 4).linked()).isEmpty();
        assertThat(row(HEAT).trend())
                .startsWith(
                        new TableView.Point(1, new BigDecimal("18"), new BigDecimal("12")),
                        new TableView.Point(2, new BigDecimal("18"), new BigDecimal("12")),
                        new TableView.Point(3, new BigDecimal("17"), new BigDecimal("12")),
                        new TableView.Point(4, null, new BigDecimal("12")));
    }

    private PackageId offers(Terms heat) {
        return people.as(
                        laid.chief(),
                        () -> offerPackage.offer(
                                laid.id(),
                                List.of(
                                        new OfferPackage.Part(HEAT, heat, true),
                                        new OfferPackage.Part(COMMISSION, commission(24), false))))
                .orElseThrow();
    }

    private List<String> packages(int round) {
        return people.as(laid.chief(), () -> board.mine(laid.id(), round)).packages().stream()
                .map(one -> one.number() + " " + one.state())
                .toList();
    }

    @Test
    void figures_in_another_unit_are_not_on_the_same_line() {
        tables(laid.chief(), HEAT, heat(24));
        tables(laid.boss(), HEAT, new Terms("每月补贴 300 元。", Figure.atLeast("300", FigureUnit.YUAN_PER_MONTH)));
        assertThat(row(HEAT).unit()).isEqualTo(FigureUnit.YUAN_PER_MONTH);
        assertThat(row(HEAT).trend()).containsExactly(new TableView.Point(1, null, new BigDecimal("300")));
        assertThat(row(HEAT).gap()).isNull();
    }

    @Test
    void a_clause_that_the_authority_objects_to_is_open_again_and_the_workers_move_first() {
        people.as(laid.chief(), () -> tablePosition.keepUndiscussed(laid.id())).orElseThrow();
        people.as(laid.boss(), () -> answerPosition.acceptUnchanged(laid.id())).orElseThrow();
        people.as(laid.boss(), () -> answerPosition.callAllFinal(laid.id())).orElseThrow();
        people.as(laid.chief(), () -> answerPosition.callAllFinal(laid.id())).orElseThrow();
        story.run(() -> reopenClauses.reopen(laid.id(), Set.of(TERM), "期限超过三年"));
        assertThat(row(TERM).state()).isEqualTo(ClauseState.COUNTERED);
        assertThat(row(TERM).next()).isEqualTo(Side.WORKERS);
        assertThat(row(TERM).note()).isEqualTo("期限超过三年");
        assertThat(story.call(() -> state.open(laid.id()))).containsExactly(TERM);
    }

    @Test
    void differences_of_punctuation_only_are_marked() {
        tables(laid.chief(), REST, new Terms("连续接单4小时,停派20分钟。", null));
        tables(laid.boss(), REST, new Terms("连续接单 4 小时，停派 20 分钟", null));
        assertThat(row(REST).formOnly()).isTrue();
        tables(laid.boss(), REST, new Terms("连续接单 5 小时，停派 20 分钟", null));
        assertThat(row(REST).formOnly()).isFalse();
    }
}
