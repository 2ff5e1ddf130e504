package org.xieyue.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xieyue.agreements.AgreementStage.INITIALLED;
import static org.xieyue.agreements.AgreementStage.PASSED;
import static org.xieyue.agreements.AgreementStage.SIGNED;
import static org.xieyue.agreements.AgreementStory.contract;
import static org.xieyue.agreements.AgreementStory.hours;
import static org.xieyue.agreements.AgreementStory.pay;
import static org.xieyue.agreements.AgreementStory.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.documents.ContentHash;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ConfirmingTheFloorTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 20);
    private static final LocalDate END = LocalDate.of(2027, 4, 30);

    @Autowired
    AgreementStory story;

    @Autowired
    Agreements agreements;

    @Autowired
    ConfirmFloor confirmFloor;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private TestPeople.Organisation at;

    @SuppressWarnings("NullAway.Init") // set first thing in each story
    private AgreementId id;

    @SuppressWarnings("NullAway.Init")
    private ContentHash hash;

    private final EmployerId first = EmployerId.next();

    @BeforeEach
    void a_city_with_a_basic_union() {
        clock.setTo(MONDAY);
        at = people.organisation();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private void term() {
        story.in(() -> agreements.term(id, LocalDate.of(2026, 5, 1), END).orElseThrow());
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void what_cannot_be_compared_is_signed_when_two_people_have_said_why_it_keeps_the_floor() {
        AgreementId above =
                story.inForce(contract(at.city(), ScopeType.INDUSTRY), text(pay("3500"), hours("11")), END, first);
        id = story.open(contract(at.basic(), ScopeType.ENTERPRISE));
        Clause bare = pay("3500").withText("工资按实际工作日折算。", null);
        hash = story.keep(id, text(bare, hours("10")));
        term();
        story.move(id, INITIALLED, hash, MONDAY).orElseThrow();
        story.move(id, PASSED, hash, MONDAY).orElseThrow();
        Answer<AgreementRow> refused = story.move(id, SIGNED, hash, MONDAY);
        assertThat(codes(refused)).containsExactly("agreements.floor-undecided");

        Account officer = people.person("程专干", Role.BARGAINING_OFFICER, at.basic());
        Account second = people.person("周首席", Role.NEGOTIATOR, at.basic());
        ConfirmFloor.Pair pair =
                new ConfirmFloor.Pair(bare.key(), above.value(), pay("3500").key());
        assertThat(codes(people.as(officer, () -> confirmFloor.confirm(id, pair, " "))))
                .containsExactly("agreements.floor-reason");
        people.as(officer, () -> confirmFloor.confirm(id, pair, "折算后每月 3600 元。"))
                .orElseThrow();
        people.as(officer, () -> confirmFloor.confirm(id, pair, "再说一次。")).orElseThrow();
        assertThat(codes(story.move(id, SIGNED, hash, MONDAY))).containsExactly("agreements.floor-undecided");
        FloorBreach settled = people.as(second, () -> confirmFloor.confirm(id, pair, "看过工资表。"))
                .orElseThrow();
        assertThat(settled.confirmations())
                .extracting(FloorBreach.Confirmation::reason)
                .containsExactly("折算后每月 3600 元。", "看过工资表。");
        assertThat(story.move(id, SIGNED, hash, MONDAY).isDone()).isTrue();
    }

    @Test
    void nobody_confirms_away_a_lower_figure_and_the_employers_confirm_nothing() {
        AgreementId above = story.inForce(contract(at.city(), ScopeType.INDUSTRY), text(pay("3500")), END, first);
        AgreementId below = story.open(contract(at.basic(), ScopeType.ENTERPRISE));
        story.keep(below, text(pay("3400")));
        ConfirmFloor.Pair pair = new ConfirmFloor.Pair(
                pay("3400").key(), above.value(), pay("3500").key());
        Account officer = people.person("程专干", Role.BARGAINING_OFFICER, at.basic());
        assertThat(codes(people.as(officer, () -> confirmFloor.confirm(below, pair, "差不多。"))))
                .containsExactly("agreements.floor-broken");
        Account boss = people.person("钱首席", Role.EMPLOYER_REPRESENTATIVE, at.basic());
        assertThatThrownBy(() -> people.as(boss, () -> confirmFloor.confirm(below, pair, "可以。")))
                .isInstanceOfAny(NotAllowed.class, NotFound.class);
        Account elsewhere = people.person("外地专干", Role.BARGAINING_OFFICER, at.otherBasic());
        assertThatThrownBy(() -> people.as(elsewhere, () -> confirmFloor.confirm(below, pair, "可以。")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void another_wording_asks_the_people_again() {
        AgreementId above = story.inForce(contract(at.city(), ScopeType.INDUSTRY), text(pay("3500")), END, first);
        AgreementId lower = story.open(contract(at.basic(), ScopeType.ENTERPRISE));
        Clause bare = pay("3500").withText("工资按实际工作日折算。", null);
        story.keep(lower, text(bare));
        ConfirmFloor.Pair pair = new ConfirmFloor.Pair(bare.key(), above.value(), bare.key());
        for (String name : List.of("程专干", "韩专干")) {
            Account one = people.person(name, Role.BARGAINING_OFFICER, at.basic());
            people.as(one, () -> confirmFloor.confirm(lower, pair, "折算后不低。")).orElseThrow();
        }
        assertThat(agreements.breaches(lower)).isEmpty();
        story.keep(lower, text(bare.withText("工资另行约定。", null)));
        assertThat(agreements.breaches(lower)).hasSize(1);
    }

    @Test
    void a_text_that_begins_binding_the_employer_with_the_lower_ones_term_is_a_floor_already() {
        AgreementId above = story.inForce(contract(at.city(), ScopeType.JOINT), text(pay("3500")), END, first);
        AgreementId lower = lowerFrom(LocalDate.of(2026, 5, 1));
        assertThat(agreements.breaches(lower)).extracting(FloorBreach::of).containsExactly(above);
    }

    @Test
    void a_text_that_ends_before_the_lower_one_begins_is_no_floor_for_it() {
        LocalDate last = LocalDate.of(2026, 6, 30);
        story.inForce(contract(at.city(), ScopeType.JOINT), text(pay("3500")), last, first);
        assertThat(agreements.breaches(lowerFrom(last))).hasSize(1);
        assertThat(agreements.breaches(lowerFrom(last.plusDays(1)))).isEmpty();
    }

    private AgreementId lowerFrom(LocalDate from) {
        AgreementId lower = story.open(contract(at.basic(), ScopeType.ENTERPRISE));
        story.keep(lower, text(pay("3400")));
        return story.in(() -> {
            agreements.cover(lower, List.of(Coverage.of(first, 100)));
            return agreements.term(lower, from, from.plusYears(1).minusDays(1)).orElseThrow();
        });
    }
}
