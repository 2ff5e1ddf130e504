package org.xieyue.agreements;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xieyue.agreements.AgreementStage.DRAFT;
import static org.xieyue.agreements.AgreementStage.FILED;
import static org.xieyue.agreements.AgreementStage.INITIALLED;
import static org.xieyue.agreements.AgreementStage.IN_FORCE;
import static org.xieyue.agreements.AgreementStage.PASSED;
import static org.xieyue.agreements.AgreementStage.SIGNED;
import static org.xieyue.agreements.AgreementStage.TERMINATED;
import static org.xieyue.agreements.AgreementStory.contract;
import static org.xieyue.agreements.AgreementStory.hours;
import static org.xieyue.agreements.AgreementStory.pay;
import static org.xieyue.agreements.AgreementStory.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.documents.ContentHash;
import org.xieyue.employers.EmployerId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class AgreementsInOrderTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 20);
    private static final LocalDate END = LocalDate.of(2027, 4, 30);

    @Autowired
    AgreementStory story;

    @Autowired
    Agreements agreements;

    @Autowired
    RegisteredAgreements registered;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private TestPeople.Organisation at;
    private AgreementId id;
    private ContentHash hash;
    private final EmployerId first = EmployerId.next();
    private final EmployerId second = EmployerId.next();

    @BeforeEach
    void a_draft_with_one_text() {
        clock.setTo(MONDAY);
        at = people.organisation();
        id = story.open(contract(at.city(), ScopeType.JOINT));
        hash = story.keep(id, text(pay("3500"), hours("11")));
    }

    private void term() {
        story.in(() -> agreements.term(id, LocalDate.of(2026, 5, 1), END).orElseThrow());
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void no_stage_is_left_out() {
        assertThatThrownBy(() -> story.move(id, PASSED, hash, MONDAY)).isInstanceOf(OutOfOrder.class);
        assertThatThrownBy(() -> story.move(id, IN_FORCE, hash, MONDAY)).isInstanceOf(OutOfOrder.class);
        story.move(id, INITIALLED, hash, MONDAY).orElseThrow();
        assertThatThrownBy(() -> story.move(id, SIGNED, hash, MONDAY)).isInstanceOf(OutOfOrder.class);
        assertThatThrownBy(() -> story.move(id, TERMINATED, hash, MONDAY)).isInstanceOf(OutOfOrder.class);
        assertThat(agreements.row(id).stage()).isEqualTo(INITIALLED);
    }

    @Test
    void a_text_changed_between_vote_and_signature_is_not_signed() {
        term();
        story.move(id, INITIALLED, hash, MONDAY).orElseThrow();
        story.move(id, PASSED, hash, MONDAY).orElseThrow();
        ContentHash other = text(pay("3400"), hours("11")).hash();
        assertThat(codes(story.move(id, SIGNED, other, MONDAY))).containsExactly("agreements.text-differs");
        assertThat(agreements.row(id).stage()).isEqualTo(PASSED);
        assertThat(agreements.row(id).signedOn()).isNull();
    }

    @Test
    void only_the_newest_version_is_initialled() {
        ContentHash newer = story.keep(id, text(pay("3600"), hours("11")));
        assertThat(codes(story.move(id, INITIALLED, hash, MONDAY))).containsExactly("agreements.text-differs");
        assertThat(story.move(id, INITIALLED, newer, MONDAY).isDone()).isTrue();
    }

    @Test
    void an_initialled_text_takes_no_other_version_and_the_same_again_has_no_effect() {
        story.move(id, INITIALLED, hash, MONDAY).orElseThrow();
        assertThat(codes(story.in(() -> agreements.keep(id, text(pay("3600")), "改"))))
                .containsExactly("agreements.text-fixed");
        assertThat(story.in(() -> agreements.keep(id, text(pay("3500"), hours("11")), "同"))
                        .orElseThrow()
                        .number())
                .isEqualTo(1);
        assertThat(story.move(id, INITIALLED, hash, MONDAY).orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void nothing_is_signed_without_a_term_or_before_its_vote_or_in_the_future() {
        story.move(id, INITIALLED, hash, MONDAY).orElseThrow();
        story.move(id, PASSED, hash, MONDAY).orElseThrow();
        assertThat(codes(story.move(id, SIGNED, hash, MONDAY))).containsExactly("agreements.no-term");
        term();
        assertThat(codes(story.move(id, SIGNED, hash, MONDAY.minusDays(1))))
                .containsExactly("agreements.date-runs-back");
        assertThat(codes(story.move(id, SIGNED, hash, MONDAY.plusDays(1))))
                .containsExactly("agreements.date-runs-back");
    }

    @Test
    void the_term_keeps_to_the_years_of_the_place_and_is_fixed_by_the_signature() {
        LocalDate from = LocalDate.of(2026, 5, 1);
        assertThat(codes(story.in(
                        () -> agreements.term(id, from, from.plusYears(1).minusDays(2)))))
                .containsExactly("agreements.bad-term");
        assertThat(codes(story.in(() -> agreements.term(id, from, from.plusYears(3)))))
                .containsExactly("agreements.bad-term");
        assertThat(story.in(() -> agreements.term(id, from, from.plusYears(3).minusDays(1)))
                        .isDone())
                .isTrue();
        story.move(id, INITIALLED, hash, MONDAY).orElseThrow();
        story.move(id, PASSED, hash, MONDAY).orElseThrow();
        story.move(id, SIGNED, hash, MONDAY).orElseThrow();
        assertThat(codes(story.in(
                        () -> agreements.term(id, from, from.plusYears(2).minusDays(1)))))
                .containsExactly("agreements.text-fixed");
    }

    @Test
    void a_failed_vote_opens_the_text_again_and_voids_initials_and_seals() {
        story.move(id, INITIALLED, hash, MONDAY).orElseThrow();
        story.in(() -> {
            agreements.cover(id, List.of(Coverage.of(first, 100)));
            return agreements.seal(id, first, MONDAY).orElseThrow();
        });
        story.in(() -> {
            agreements.reopen(id, "表决未通过");
            return id;
        });
        AgreementRow row = agreements.row(id);
        assertThat(row.stage()).isEqualTo(DRAFT);
        assertThat(row.bound()).isNull();
        assertThat(row.initialledOn()).isNull();
        assertThat(agreements.coverage(id)).extracting(Coverage::sealedOn).containsOnlyNulls();
        assertThat(story.in(() -> agreements.keep(id, text(pay("3600")), "再协商")).isDone())
                .isTrue();
    }

    @Test
    void who_ratifies_late_is_bound_from_the_seal_on_and_who_does_not_is_not_bound() {
        id = story.open(AgreementStory.with(
                contract(at.city(), ScopeType.JOINT),
                OutcomeType.COLLECTIVE_CONTRACT,
                CoverageMode.RATIFYING_ONLY,
                null));
        hash = story.keep(id, text(pay("3500")));
        term();
        story.in(() -> {
            agreements.cover(id, List.of(Coverage.of(first, 200), Coverage.of(second, 100)));
            return id;
        });
        for (AgreementStage to : List.of(INITIALLED, PASSED, SIGNED, FILED)) {
            story.move(id, to, hash, MONDAY).orElseThrow();
        }
        assertThat(codes(story.move(id, IN_FORCE, hash, MONDAY))).containsExactly("agreements.nobody-bound");
        story.in(() -> agreements.seal(id, first, MONDAY).orElseThrow());
        LocalDate force = LocalDate.of(2026, 5, 14);
        clock.setTo(force);
        story.move(id, IN_FORCE, hash, force).orElseThrow();
        assertThat(bound()).containsExactlyInAnyOrder("first 2026-05-14..2027-04-30", "second null..null");
        clock.setTo(LocalDate.of(2026, 6, 1));
        story.in(() -> agreements.seal(id, second, LocalDate.of(2026, 6, 1)).orElseThrow());
        assertThat(bound()).containsExactlyInAnyOrder("first 2026-05-14..2027-04-30", "second 2026-06-01..2027-04-30");
        assertThat(agreements.row(id).workers()).isEqualTo(300);
    }

    @Test
    void what_is_in_force_before_its_term_binds_from_the_first_day_of_the_term() {
        LocalDate july = LocalDate.of(2026, 7, 1);
        story.in(() -> agreements.term(id, july, july.plusYears(1).minusDays(1)).orElseThrow());
        story.in(() -> {
            agreements.cover(id, List.of(Coverage.of(first, 200), Coverage.of(second, 100)));
            return id;
        });
        for (AgreementStage to : List.of(INITIALLED, PASSED, SIGNED, FILED)) {
            story.move(id, to, hash, MONDAY).orElseThrow();
        }
        story.in(() -> agreements.seal(id, first, MONDAY).orElseThrow());
        LocalDate force = LocalDate.of(2026, 6, 26);
        clock.setTo(force);
        story.move(id, IN_FORCE, hash, force).orElseThrow();
        story.in(() -> agreements.seal(id, second, force).orElseThrow());
        assertThat(bound()).containsExactlyInAnyOrder("first 2026-07-01..2027-06-30", "second 2026-07-01..2027-06-30");
        assertThat(codes(story.in(() -> agreements.terminate(id, "企业合并", july.minusDays(1)))))
                .as("it bound nobody on that day")
                .containsExactly("agreements.ends-outside-term");
        story.in(() -> agreements.terminate(id, "企业合并", july).orElseThrow());
        assertThat(bound()).containsExactlyInAnyOrder("first 2026-07-01..2026-07-01", "second 2026-07-01..2026-07-01");
    }

    @Test
    void what_is_ended_early_binds_nobody_after_its_last_day() {
        LocalDate today = LocalDate.of(2026, 5, 4);
        AgreementId ended = story.inForce(contract(at.city(), ScopeType.JOINT), text(pay("3500")), END, first);
        clock.setTo(today);
        assertThat(codes(story.in(() -> agreements.terminate(ended, "企业合并", MONDAY.minusDays(1)))))
                .containsExactly("agreements.ends-outside-term");
        assertThat(codes(story.in(() -> agreements.terminate(ended, " ", today))))
                .containsExactly("agreements.no-reason");
        story.in(() -> agreements.terminate(ended, "企业合并", today).orElseThrow());
        assertThat(agreements.row(ended).stage()).isEqualTo(TERMINATED);
        assertThat(agreements.coverage(ended)).extracting(Coverage::until).containsExactly(today);
        assertThat(agreements.coverage(ended).getFirst().binds(today.plusDays(1)))
                .isFalse();
    }

    @Test
    void it_does_not_expire_before_its_last_day_is_over() {
        AgreementId running = story.inForce(contract(at.city(), ScopeType.JOINT), text(pay("3500")), END, first);
        clock.setTo(END);
        assertThatThrownBy(() -> expire(running)).isInstanceOf(OutOfOrder.class);
        clock.setTo(END.plusDays(1));
        expire(running);
        expire(running);
        assertThat(agreements.row(running).stage()).isEqualTo(AgreementStage.EXPIRED);
        assertThat(agreements.row(running).endedOn()).isEqualTo(END);
    }

    private void expire(AgreementId which) {
        story.in(() -> {
            registered.expire(which);
            return which;
        });
    }

    @Test
    void a_negotiated_agreement_is_neither_voted_nor_filed() {
        id = story.open(AgreementStory.with(
                contract(at.city(), ScopeType.ENTERPRISE),
                OutcomeType.NEGOTIATED_AGREEMENT,
                CoverageMode.ALL_IN_SCOPE,
                null));
        hash = story.keep(id, text(pay("3500")));
        term();
        story.in(() -> {
            agreements.cover(id, List.of(Coverage.of(first, 5)));
            return id;
        });
        story.move(id, INITIALLED, hash, MONDAY).orElseThrow();
        assertThatThrownBy(() -> story.move(id, PASSED, hash, MONDAY)).isInstanceOf(OutOfOrder.class);
        story.move(id, SIGNED, hash, MONDAY).orElseThrow();
        assertThatThrownBy(() -> story.move(id, FILED, hash, MONDAY)).isInstanceOf(OutOfOrder.class);
        assertThat(story.move(id, IN_FORCE, hash, MONDAY).isDone()).isTrue();
    }

    @Test
    void a_text_below_the_binding_one_is_not_signed_and_the_refusal_names_both_clauses() {
        story.inForce(contract(at.city(), ScopeType.INDUSTRY), text(pay("3500"), hours("11")), END, first);
        id = story.open(contract(at.basic(), ScopeType.ENTERPRISE));
        hash = story.keep(id, text(pay("3400"), hours("10")));
        term();
        story.move(id, INITIALLED, hash, MONDAY).orElseThrow();
        story.move(id, PASSED, hash, MONDAY).orElseThrow();
        Answer<AgreementRow> refused = story.move(id, SIGNED, hash, MONDAY);
        assertThat(codes(refused)).containsExactly("agreements.below-floor");
        assertThat(refused.reasons().getFirst().field()).isEqualTo("clause:pay");
        assertThat(refused.reasons().getFirst().args().toString()).contains("3,400 元/月", "3,500 元/月", "网约车行业集体合同");
    }

    @Test
    void only_wider_texts_of_the_industry_and_place_bind() {
        story.inForce(contract(at.city(), ScopeType.INDUSTRY), text(pay("3500")), END, first);
        story.inForce(contract(at.otherCity(), ScopeType.INDUSTRY), text(pay("9000")), END, second);
        AgreementId below = story.open(contract(at.basic(), ScopeType.ENTERPRISE));
        story.keep(below, text(pay("3400")));
        assertThat(agreements.breaches(below)).hasSize(1);
        AgreementId elsewhere = story.open(contract(at.otherBasic(), ScopeType.ENTERPRISE));
        story.keep(elsewhere, text(pay("3400")));
        assertThat(agreements.breaches(elsewhere))
                .extracting(breach -> requireNonNull(breach.higher().figure()).text())
                .containsExactly("9,000 元/月");
        AgreementId same = story.open(contract(at.city(), ScopeType.INDUSTRY));
        story.keep(same, text(pay("3400")));
        assertThat(agreements.breaches(same)).isEmpty();
    }

    @Test
    void a_named_higher_text_binds_also_while_it_is_only_a_draft() {
        AgreementId lower = story.open(AgreementStory.with(
                contract(at.basic(), ScopeType.ENTERPRISE),
                OutcomeType.COLLECTIVE_CONTRACT,
                CoverageMode.ALL_IN_SCOPE,
                id));
        story.keep(lower, text(pay("3600"), hours("12")));
        assertThat(agreements.breaches(lower))
                .extracting(breach -> breach.lower().key().value())
                .containsExactly("hours");
        assertThat(story.in(() -> agreements.startingText(lower)).orElseThrow())
                .isEqualTo(text(pay("3500"), hours("11")));
    }

    private List<String> bound() {
        return agreements.coverage(id).stream()
                .map(one -> (one.employer().equals(first) ? "first " : "second ") + one.from() + ".." + one.until())
                .toList();
    }
}
