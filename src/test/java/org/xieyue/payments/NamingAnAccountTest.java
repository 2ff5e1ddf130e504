package org.xieyue.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xieyue.schema.Tables.PAYEE_ACCOUNT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.notices.MyMessages;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Money goes to a person's own real-name account only, and a changed one is looked at by a second person. */
@XieyueTest
class NamingAnAccountTest {

    @Autowired
    PaymentStory story;

    @Autowired
    Payments payments;

    @Autowired
    PayeeAccounts accounts;

    @Autowired
    LookAtAccount look;

    @Autowired
    MyMessages messages;

    @Autowired
    PaymentBoard board;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    PaymentStory.Place place;
    Payee payee;
    String number;

    @BeforeEach
    void somebody() {
        place = story.place();
        payee = PaymentStory.somebody();
        number = PaymentStory.card();
    }

    private List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    private Payments.KnownAccount known() {
        return story.inOne(() -> payments.accountOf(payee).orElseThrow());
    }

    private PayeeAccountId changed(Account by) {
        story.register(place, payee, payee.name(), number).orElseThrow();
        String other = PaymentStory.card();
        assertThat(people.as(by, () -> story.register(place, payee, payee.name(), other)))
                .isEqualTo(Answer.done(AccountState.WAITING));
        return accounts.of(accounts.keyOf(payee.nationalId()), AccountState.WAITING)
                .orElseThrow()
                .id();
    }

    @Test
    void the_first_account_in_the_persons_own_name_is_payable() {
        assertThat(story.register(place, payee, " " + payee.name() + " ", number))
                .isEqualTo(Answer.done(AccountState.PAYABLE));
        assertThat(known().state()).isEqualTo(AccountState.PAYABLE);
        assertThat(known().number())
                .endsWith(number.substring(number.length() - 4))
                .startsWith("****");
    }

    @Test
    void the_account_of_a_friend_a_wrong_number_and_no_bank_are_refused() {
        assertThat(codes(story.register(place, payee, "李四", number))).containsExactly("payments.not-own-account");
        assertThat(codes(story.register(place, payee, payee.name(), "6222021234567890123")))
                .containsExactly("payments.number");
        assertThat(codes(story.inOne(() -> payments.register(
                        payee,
                        new Payments.GivenAccount(payee.name(), number, " "),
                        place.at().basic()))))
                .containsExactly("payments.bank");
    }

    @Test
    void a_number_that_is_another_persons_account_is_refused() {
        story.register(place, payee, payee.name(), number).orElseThrow();
        Payee other = PaymentStory.somebody();
        assertThat(codes(story.register(place, other, other.name(), number)))
                .containsExactly("payments.account-of-another");
    }

    @Test
    void number_and_holder_are_not_readable_in_the_database() {
        story.register(place, payee, payee.name(), number).orElseThrow();
        var row = sql.selectFrom(PAYEE_ACCOUNT)
                .where(PAYEE_ACCOUNT.PAYEE_KEY.eq(accounts.keyOf(payee.nationalId())))
                .fetchSingle();
        assertThat(row.toString()).doesNotContain(number).doesNotContain(payee.name());
        assertThat(new String(row.getSealedNumber(), StandardCharsets.ISO_8859_1))
                .doesNotContain(number);
    }

    @Test
    void a_changed_account_is_payable_once_somebody_else_has_looked() {
        Account officer = people.person("林资", Role.FUND_OFFICER, place.at().city());
        PayeeAccountId id = changed(officer);
        assertThat(codes(people.as(officer, () -> look.confirm(id)))).containsExactly("payments.own-registration");
        assertThat(people.as(place.at().fundOfficer(), () -> look.confirm(id)).isDone())
                .isTrue();
        assertThat(people.as(place.at().fundOfficer(), () -> look.confirm(id)).isDone())
                .as("again")
                .isTrue();
        assertThat(accounts.of(accounts.keyOf(payee.nationalId()), AccountState.PAYABLE)
                        .orElseThrow()
                        .id())
                .isEqualTo(id);
    }

    @Test
    void a_rejected_account_leaves_the_former_one_payable() {
        PayeeAccountId id = changed(place.at().worker());
        assertThat(codes(people.as(place.at().fundOfficer(), () -> look.reject(id, " "))))
                .containsExactly("payments.reason");
        people.as(place.at().fundOfficer(), () -> look.reject(id, "与本人核实，未变更").orElseThrow());
        assertThat(people.as(
                                place.at().worker(),
                                () -> messages.page(Locale.CHINA, null, 10).rows())
                        .getFirst()
                        .text())
                .as("whoever registered it reads why, with the number masked")
                .contains("与本人核实，未变更", "****")
                .doesNotContain(number.substring(0, 12));
        assertThat(accounts.of(accounts.keyOf(payee.nationalId()), AccountState.PAYABLE)
                        .orElseThrow()
                        .number())
                .isEqualTo(number);
        assertThat(codes(people.as(place.at().fundOfficer(), () -> look.confirm(id))))
                .containsExactly("payments.account-decided.REJECTED");
    }

    @Test
    void it_waits_masked_on_the_board_of_its_union_and_nowhere_else_and_an_auditor_only_reads() {
        PayeeAccountId id = changed(place.at().worker());
        List<PaymentBoard.WaitingAccount> seen = people.as(place.at().auditor(), () -> board.waitingAccounts());
        assertThat(seen).extracting(PaymentBoard.WaitingAccount::id).containsExactly(id);
        assertThat(seen.getFirst().holder()).startsWith("张某");
        assertThat(seen.getFirst().before())
                .endsWith(number.substring(number.length() - 4))
                .startsWith("****");
        assertThatThrownBy(() -> people.as(place.at().auditor(), () -> look.confirm(id)))
                .isInstanceOf(NotAllowed.class);
        PaymentStory.Place elsewhere = story.place();
        assertThat(people.as(elsewhere.at().fundOfficer(), () -> board.waitingAccounts()))
                .isEmpty();
        assertThatThrownBy(() -> people.as(elsewhere.at().fundOfficer(), () -> look.confirm(id)))
                .isInstanceOf(NotFound.class);
    }
}
