package org.xieyue.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.PAYEE_ACCOUNT;
import static xieyue.schema.Tables.PAYMENT;
import static xieyue.schema.Tables.PAYMENT_BATCH_ITEM;
import static xieyue.schema.Tables.RESERVATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
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
    TransactionOperations transactions;

    @Autowired
    DSLContext sql;

    /** Seeded: {@code -Dpayments.seed=…} for another five hundred. */
    private final Random chance = new Random(Long.getLong("payments.seed", 20261123L));

    @Test
    void of_five_hundred_changes_in_every_state_up_to_the_export_none_is_paid_and_what_was_left_alone_is() {
        PaymentStory.Place place = story.place();
        List<Approved> whileDue = changedLater(place, 200);
        List<Approved> whileDrafted = changedLater(place, 100);
        List<Approved> untouched = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            untouched.add(story.approved(place, Yuan.of(77)));
        }
        whileDue.forEach(each -> change(place, each, chance.nextInt(6)));
        PaymentBatchId id = story.draft(place, "fixed-gb18030");
        assertThat(story.items(id)).hasSize(120);
        // on its way, so no screen names another account: those change in the database only
        whileDrafted.forEach(each -> change(place, each, chance.nextInt(5)));
        people.as(place.at().fundOfficer(), () -> prepare.freeze(id).orElseThrow());
        assertThat(story.items(id))
                .extracting(BatchItem::caseId)
                .containsExactlyInAnyOrderElementsOf(
                        untouched.stream().map(Approved::caseId).toList());

        int changes = whileDue.size() + whileDrafted.size();
        changes += refused(id, 67, () -> people.as(place.at().approver(), () -> sign.sign(id)));
        people.as(place.at().approver(), () -> sign.sign(id).orElseThrow());
        changes += refused(id, 67, () -> people.as(place.at().secondApprover(), () -> sign.sign(id)));
        people.as(place.at().secondApprover(), () -> sign.sign(id).orElseThrow());
        changes += refused(id, 66, () -> people.as(place.at().fundOfficer(), () -> export.export(id)));
        assertThat(changes).isEqualTo(CHANGES);

        people.as(place.at().fundOfficer(), () -> export.export(id).orElseThrow());
        people.as(
                place.at().fundOfficer(),
                () -> confirm.confirm(id, story.allPaid(id)).orElseThrow());
        assertThat(people.as(place.at().auditor(), () -> budget.line(place.line()))
                        .paid())
                .isEqualTo(Yuan.of(20 * 77));
        Set<PaymentState> states = Stream.concat(whileDue.stream(), whileDrafted.stream())
                .map(each -> story.stateOf(each.caseId()))
                .collect(Collectors.toSet());
        // of somebody else's key no account is known: that one waits
        assertThat(states).containsExactlyInAnyOrder(PaymentState.VOID, PaymentState.DUE);
    }

    private List<Approved> changedLater(PaymentStory.Place place, int many) {
        List<Approved> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(story.approved(place, Yuan.of(100)));
        }
        return all;
    }

    /** Each change alone stops the whole batch, and is taken back before the next. */
    private int refused(PaymentBatchId id, int changes, Supplier<Answer<?>> step) {
        List<BatchItem> items = story.items(id);
        for (int i = 0; i < changes; i++) {
            int kind = chance.nextInt(8);
            BatchItem item = items.get(chance.nextInt(items.size()));
            BatchItem other = items.get(item.position() % items.size());
            Answer<?> answer = Objects.requireNonNull(transactions.execute(transaction -> {
                transaction.setRollbackOnly();
                changeFrozen(id, item, other, kind);
                return step.get();
            }));
            assertThat(codes(answer)).as("kind " + kind).containsExactly("payments.changed-after-freeze");
        }
        return changes;
    }

    private void changeFrozen(PaymentBatchId id, BatchItem item, BatchItem other, int kind) {
        switch (kind) {
            case 0 -> of(item.caseId(), PAYMENT.AMOUNT_FEN, item.amount().fen() + 1 + chance.nextInt(1000));
            case 1 ->
                of(
                        item.caseId(),
                        PAYMENT.PAYEE_KEY,
                        accounts.keyOf(PaymentStory.somebody().nationalId()));
            case 2 -> of(item.caseId(), PAYMENT.SEALED_PAYEE, cipher.seal("payment.payee", "李四"));
            case 3 ->
                ofItem(id, item, PAYMENT_BATCH_ITEM.AMOUNT_FEN, item.amount().fen() - 1);
            case 4 -> ofItem(id, item, PAYMENT_BATCH_ITEM.SEALED_NUMBER, number(PaymentStory.card()));
            case 5 -> ofItem(id, item, PAYMENT_BATCH_ITEM.SEALED_NUMBER, number(other.number()));
            case 6 -> ofItem(id, item, PAYMENT_BATCH_ITEM.SEALED_NAME, cipher.seal("payment_batch_item.name", "王五"));
            default ->
                sql.update(RESERVATION)
                        .set(RESERVATION.AMOUNT_FEN, item.amount().fen() + 1)
                        .where(RESERVATION.CASE_ID.eq(item.caseId().value()))
                        .execute();
        }
    }

    private byte[] number(String number) {
        return cipher.seal("payment_batch_item.number", number);
    }

    private <T> void ofItem(PaymentBatchId id, BatchItem item, org.jooq.Field<T> field, T value) {
        sql.update(PAYMENT_BATCH_ITEM)
                .set(field, value)
                .where(PAYMENT_BATCH_ITEM.BATCH_ID.eq(id.value()), PAYMENT_BATCH_ITEM.POSITION.eq(item.position()))
                .execute();
    }

    /** By the screens where they allow it, otherwise behind everybody's back in the database. */
    private void change(PaymentStory.Place place, Approved of, int kind) {
        String key = accounts.keyOf(of.payee().nationalId());
        switch (kind) {
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
