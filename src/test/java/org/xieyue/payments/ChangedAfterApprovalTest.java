package org.xieyue.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.PAYEE_ACCOUNT;
import static xieyue.schema.Tables.PAYMENT;
import static xieyue.schema.Tables.PAYMENT_BATCH_ITEM;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.funds.BudgetBoard;
import org.xieyue.payments.PaymentStory.Approved;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** An approval signs amount, person and account. Whatever changes afterwards, by whatever means, is not paid. */
@XieyueTest
class ChangedAfterApprovalTest {

    private static final int CHANGES = 500;

    @Autowired
    PaymentStory story;

    @Autowired
    PrepareBatch prepare;

    @Autowired
    SignBatch sign;

    @Autowired
    ExportBatch export;

    @Autowired
    ConfirmBatch confirm;

    @Autowired
    LookAtAccount look;

    @Autowired
    PayeeAccounts accounts;

    @Autowired
    BudgetBoard budget;

    @Autowired
    FieldCipher cipher;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    @Test
    void of_five_hundred_changes_none_is_paid_and_what_was_left_alone_is() {
        PaymentStory.Place place = story.place();
        List<Approved> all = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            all.add(story.approved(place, Yuan.of(100)));
        }
        Approved untouched = story.approved(place, Yuan.of(77));
        for (int i = 0; i < CHANGES; i++) {
            change(place, all.get(i), i);
        }
        PaymentBatchId id = story.exported(place, "fixed-gb18030");
        assertThat(story.items(id)).extracting(BatchItem::caseId).containsExactly(untouched.caseId());
        people.as(
                place.at().fundOfficer(),
                () -> confirm.confirm(id, story.allPaid(id)).orElseThrow());
        assertThat(people.as(place.at().auditor(), () -> budget.line(place.line()))
                        .paid())
                .isEqualTo(Yuan.of(77));
        Set<PaymentState> states =
                all.stream().map(each -> story.stateOf(each.caseId())).collect(Collectors.toSet());
        // of somebody else's key no account is known: that one waits
        assertThat(states).containsExactlyInAnyOrder(PaymentState.VOID, PaymentState.DUE);
    }

    /** By the screens where they allow it, otherwise behind everybody's back in the database. */
    private void change(PaymentStory.Place place, Approved of, int kind) {
        String key = accounts.keyOf(of.payee().nationalId());
        switch (kind % 6) {
            case 0 -> of(of.caseId(), PAYMENT.AMOUNT_FEN, of.amount().fen() + 1);
            case 1 ->
                of(
                        of.caseId(),
                        PAYMENT.PAYEE_KEY,
                        accounts.keyOf(PaymentStory.somebody().nationalId()));
            case 2 -> of(of.caseId(), PAYMENT.SEALED_PAYEE, cipher.seal("payment.payee", "李四"));
            case 3 -> of(of.caseId(), PAYMENT.APPROVED_HASH, "0".repeat(64));
            case 4 ->
                sql.update(PAYEE_ACCOUNT)
                        .set(PAYEE_ACCOUNT.SEALED_NUMBER, cipher.seal("payee_account.number", PaymentStory.card()))
                        .where(PAYEE_ACCOUNT.PAYEE_KEY.eq(key))
                        .execute();
            default -> {
                people.as(
                        place.at().officer(),
                        () -> story.register(place, of.payee(), of.payee().name(), PaymentStory.card())
                                .orElseThrow());
                PayeeAccountId changed =
                        accounts.of(key, AccountState.WAITING).orElseThrow().id();
                people.as(place.at().fundOfficer(), () -> look.confirm(changed).orElseThrow());
            }
        }
    }

    private <T> void of(CaseId id, org.jooq.Field<T> field, T value) {
        sql.update(PAYMENT)
                .set(field, value)
                .where(PAYMENT.CASE_ID.eq(id.value()))
                .execute();
    }

    @Test
    void a_person_without_an_account_waits_and_one_that_is_named_later_voids_the_approval() {
        PaymentStory.Place place = story.place();
        Approved known = story.approved(place, Yuan.of(100));
        sql.update(PAYEE_ACCOUNT)
                .set(PAYEE_ACCOUNT.STATE, "REJECTED")
                .where(PAYEE_ACCOUNT.PAYEE_KEY.eq(accounts.keyOf(known.payee().nationalId())))
                .execute();
        assertThat(codes(draft(place))).containsExactly("payments.nothing-due");
        assertThat(story.stateOf(known.caseId()))
                .as("without an account it waits")
                .isEqualTo(PaymentState.DUE);
        story.register(place, known.payee(), known.payee().name(), PaymentStory.card())
                .orElseThrow();
        assertThat(codes(draft(place))).containsExactly("payments.nothing-due");
        assertThat(story.stateOf(known.caseId())).isEqualTo(PaymentState.VOID);
    }

    private Answer<PaymentBatchId> draft(PaymentStory.Place place) {
        return people.as(
                place.at().fundOfficer(), () -> prepare.draft(place.at().city(), "csv-utf8", UUID.randomUUID()));
    }

    @Test
    void what_changes_between_freezing_and_export_is_neither_signed_nor_exported() {
        PaymentStory.Place place = story.place();
        story.approved(place, 3);
        PaymentBatchId frozen = story.frozen(place, "csv-utf8");
        alterNumber(frozen);
        assertThat(codes(people.as(place.at().approver(), () -> sign.sign(frozen))))
                .containsExactly("payments.changed-after-freeze");
        people.as(place.at().fundOfficer(), () -> prepare.discard(frozen).orElseThrow());
        PaymentBatchId signed = story.signed(place, "csv-utf8");
        sql.update(PAYMENT_BATCH_ITEM)
                .set(PAYMENT_BATCH_ITEM.AMOUNT_FEN, 9_999_900L)
                .where(PAYMENT_BATCH_ITEM.BATCH_ID.eq(signed.value()), PAYMENT_BATCH_ITEM.POSITION.eq(2))
                .execute();
        assertThat(codes(people.as(place.at().fundOfficer(), () -> export.export(signed))))
                .containsExactly("payments.changed-after-freeze");
    }

    private void alterNumber(PaymentBatchId id) {
        sql.update(PAYMENT_BATCH_ITEM)
                .set(PAYMENT_BATCH_ITEM.SEALED_NUMBER, cipher.seal("payment_batch_item.number", PaymentStory.card()))
                .where(PAYMENT_BATCH_ITEM.BATCH_ID.eq(id.value()), PAYMENT_BATCH_ITEM.POSITION.eq(1))
                .execute();
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }
}
