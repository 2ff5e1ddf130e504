package org.xieyue.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xieyue.schema.Tables.NEED_MET;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.hardship.Story;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.UnionId;
import org.xieyue.members.NationalId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Sentence;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Several unions and programmes help the same person. */
@XieyueTest
class MeetingANeedTest {

    private static final Yuan MOST = Yuan.of(12_744);
    private static final Sentence RULE = Sentence.of("hardship.medicalRule");

    @Autowired
    NeedClaims claims;

    @Autowired
    GivenBoard board;

    @Autowired
    PersonKeys keys;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    Texts texts;

    @Autowired
    DSLContext sql;

    TestPeople.Organisation at;
    PersonKey mother;
    PersonKey child;

    @BeforeEach
    void aFamily() {
        clock.setTo(LocalDate.of(2026, 11, 23));
        at = people.organisation();
        mother = keys.of(new NationalId(Story.someId()));
        child = keys.of(new NationalId(Story.someId()));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static CaseId someCase() {
        return new CaseId(UUID.randomUUID());
    }

    private static Claim claim(Need need, long yuan) {
        return new Claim(need, Yuan.of(yuan), MOST, RULE);
    }

    private Answer<CaseId> take(CaseId id, UnionId union, List<PersonKey> household, Claim... wanted) {
        return currentUser.asSystem(() -> transactions.execute(
                transaction -> claims.take(id, union, "hardship-aid", household, List.of(wanted))));
    }

    private Answer<CaseId> here(CaseId id, Claim... wanted) {
        return take(id, at.basic(), List.of(mother, child), wanted);
    }

    private Answer<CaseId> elsewhere(CaseId id, Claim... wanted) {
        return take(id, at.otherBasic(), List.of(mother), wanted);
    }

    private void giveBack(CaseId id) {
        transactions.executeWithoutResult(transaction -> claims.giveBack(id));
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    private Yuan met(PersonKey person) {
        return sql.select(NEED_MET.MET_FEN)
                .from(NEED_MET)
                .where(NEED_MET.PERSON_KEY.eq(person.value()), NEED_MET.NEED.eq("LIVING"), NEED_MET.YEAR.eq(2026))
                .fetchOptional(row -> new Yuan(row.value1()))
                .orElse(Yuan.ZERO);
    }

    @Test
    void what_another_union_gave_counts_towards_the_one_cap() {
        assertThat(here(someCase(), claim(Need.LIVING, 8_000)).isDone()).isTrue();
        assertThat(codes(elsewhere(someCase(), claim(Need.LIVING, 8_000)))).containsExactly("needs.left");
        assertThat(elsewhere(someCase(), claim(Need.LIVING, 4_744)).isDone()).isTrue();
        assertThat(codes(elsewhere(someCase(), claim(Need.LIVING, 1)))).containsExactly("needs.met");
        assertThat(met(mother)).isEqualTo(MOST);
        assertThat(met(child)).isEqualTo(Yuan.of(8_000));
    }

    @Test
    void a_household_is_one_whoever_of_it_asks_the_next_union() {
        here(someCase(), claim(Need.LIVING, 12_000));
        Answer<CaseId> ofTheChild = take(
                someCase(),
                at.otherBasic(),
                List.of(keys.ofBook("3406-" + UUID.randomUUID()), child),
                claim(Need.LIVING, 3_000));
        assertThat(codes(ofTheChild)).containsExactly("needs.left");
    }

    @Test
    void tuition_is_given_once_a_year_even_below_the_amount() {
        here(someCase(), claim(Need.TUITION, 2_000));
        assertThat(codes(elsewhere(someCase(), claim(Need.TUITION, 2_000)))).containsExactly("needs.times");
        clock.setTo(LocalDate.of(2027, 1, 1));
        assertThat(elsewhere(someCase(), claim(Need.TUITION, 2_000)).isDone()).isTrue();
    }

    @Test
    void other_needs_and_other_people_are_untouched_and_a_refusal_takes_nothing() {
        here(someCase(), claim(Need.LIVING, 12_000));
        assertThat(codes(elsewhere(someCase(), claim(Need.MEDICAL, 5_000), claim(Need.LIVING, 5_000))))
                .containsExactly("needs.left");
        assertThat(elsewhere(someCase(), claim(Need.MEDICAL, 12_744)).isDone())
                .as("the refused case took nothing")
                .isTrue();
        PersonKey neighbour = keys.of(new NationalId(Story.someId()));
        assertThat(take(someCase(), at.basic(), List.of(neighbour), claim(Need.LIVING, 12_744))
                        .isDone())
                .isTrue();
    }

    @Test
    void what_is_given_back_is_free_for_others_and_what_is_paid_is_not() {
        CaseId refused = someCase();
        here(refused, claim(Need.LIVING, 12_000));
        giveBack(refused);
        giveBack(refused);
        assertThat(met(mother)).isEqualTo(Yuan.ZERO);
        CaseId paid = someCase();
        assertThat(elsewhere(paid, claim(Need.LIVING, 12_000)).isDone()).isTrue();
        transactions.executeWithoutResult(transaction -> claims.settle(List.of(paid)));
        giveBack(paid);
        assertThat(met(mother)).isEqualTo(Yuan.of(12_000));
        assertThat(codes(here(refused, claim(Need.LIVING, 12_000)))).containsExactly("needs.left");
    }

    @Test
    void a_case_claims_once_and_never_something_else_beside() {
        CaseId id = someCase();
        here(id, claim(Need.LIVING, 8_000));
        assertThat(here(id, claim(Need.LIVING, 8_000)).isDone()).isTrue();
        assertThat(met(mother)).isEqualTo(Yuan.of(8_000));
        assertThatThrownBy(() -> here(id, claim(Need.LIVING, 4_000))).isInstanceOf(OutOfOrder.class);
    }

    @Test
    void the_database_refuses_more_than_the_cap_whoever_writes() {
        here(someCase(), claim(Need.LIVING, 12_000));
        assertThatThrownBy(() -> sql.update(NEED_MET)
                        .set(NEED_MET.MET_FEN, MOST.fen() + 1)
                        .where(NEED_MET.PERSON_KEY.eq(mother.value()))
                        .execute())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("nobody_is_helped_beyond_the_cap");
    }

    @Test
    void the_refusal_says_rule_and_way_out_and_names_no_union() {
        here(someCase(), claim(Need.LIVING, 8_000));
        Refusal refusal =
                elsewhere(someCase(), claim(Need.LIVING, 8_000)).reasons().getFirst();
        assertThat(texts.say(
                        Texts.CHINESE,
                        "refusal." + refusal.code(),
                        refusal.args().toArray()))
                .contains("生活救助", "¥8,000.00", "¥12,744.00", "¥4,744.00", "依据", "退回县级")
                .doesNotContain("基层工会", "邻");
    }

    @Test
    void which_union_gave_is_told_only_to_those_who_may_read_its_cases() {
        here(someCase(), claim(Need.LIVING, 8_000));
        CaseId next = someCase();
        List<PersonKey> household = List.of(mother);
        assertThat(people.as(at.otherOfficer(), () -> board.beside(next, household, 2026)))
                .containsExactly(new GivenRow(Need.LIVING, 2026, Yuan.of(8_000), false, null));
        assertThat(people.as(at.officer(), () -> board.beside(next, household, 2026)))
                .extracting(GivenRow::union)
                .singleElement()
                .asString()
                .startsWith("基层工会");
        assertThat(people.as(at.officer(), () -> board.beside(next, household, 2025)))
                .isEmpty();
    }
}
