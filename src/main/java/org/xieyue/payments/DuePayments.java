package org.xieyue.payments;

import static org.jooq.impl.DSL.any;
import static xieyue.schema.Tables.PAYMENT;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.identity.UnionId;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import xieyue.schema.tables.records.PaymentRecord;

/** Payments from the approval to their end. */
@Repository
class DuePayments {

    private static final String PAYEE = "payment.payee";

    private final DSLContext database;
    private final FieldCipher cipher;

    DuePayments(DSLContext database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** False when there is one for this case and instalment. */
    boolean add(Payment payment) {
        return database.insertInto(PAYMENT)
                        .set(PAYMENT.ID, payment.id().value())
                        .set(PAYMENT.CASE_ID, payment.caseId().value())
                        .set(PAYMENT.INSTALMENT, payment.instalment())
                        .set(PAYMENT.UNION_ID, payment.union().value())
                        .set(PAYMENT.LINE_ID, payment.line().value())
                        .set(PAYMENT.PURPOSE, payment.purpose())
                        .set(PAYMENT.YEAR, payment.year())
                        .set(PAYMENT.PAYEE_KEY, payment.payeeKey())
                        .set(PAYMENT.SEALED_PAYEE, cipher.seal(PAYEE, payment.payeeName()))
                        .set(PAYMENT.AMOUNT_FEN, payment.amount().fen())
                        .set(PAYMENT.APPROVED_HASH, payment.approvedHash())
                        .set(PAYMENT.STATE, payment.state().name())
                        .set(PAYMENT.DUE_AT, payment.dueAt().atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** What is neither void nor cancelled, locked. */
    Optional<Payment> lock(CaseId caseId, int instalment) {
        return database.selectFrom(PAYMENT)
                .where(PAYMENT.CASE_ID.eq(caseId.value()), PAYMENT.INSTALMENT.eq(instalment))
                .and(PAYMENT.STATE.notIn(PaymentState.VOID.name(), PaymentState.CANCELLED.name()))
                .forUpdate()
                .fetchOptional(this::payment);
    }

    /** The newest of a case, whatever became of it. */
    Optional<Payment> latest(CaseId caseId) {
        return database.selectFrom(PAYMENT)
                .where(PAYMENT.CASE_ID.eq(caseId.value()))
                .orderBy(PAYMENT.DUE_AT.desc(), PAYMENT.ID)
                .limit(1)
                .fetchOptional(this::payment);
    }

    /** Oldest first; leaves out what somebody else takes into a batch just now. */
    List<Payment> takeDue(UnionId union, int limit) {
        return database.selectFrom(PAYMENT)
                .where(PAYMENT.UNION_ID.eq(union.value()), PAYMENT.STATE.eq(PaymentState.DUE.name()))
                .orderBy(PAYMENT.DUE_AT, PAYMENT.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(this::payment);
    }

    List<Payment> lockAll(Collection<PaymentId> ids) {
        return database.selectFrom(PAYMENT)
                .where(oneOf(ids))
                .orderBy(PAYMENT.ID)
                .forUpdate()
                .fetch(this::payment);
    }

    List<Payment> in(Collection<UnionId> unions, Set<PaymentState> states, int limit) {
        return database.selectFrom(PAYMENT)
                .where(PAYMENT.UNION_ID.in(unions.stream().map(UnionId::value).toList()))
                .and(PAYMENT.STATE.in(states.stream().map(Enum::name).toList()))
                .orderBy(PAYMENT.DUE_AT, PAYMENT.ID)
                .limit(limit)
                .fetch(this::payment);
    }

    boolean isAnyUnderWay(String payeeKey) {
        return database.fetchExists(
                PAYMENT, PAYMENT.PAYEE_KEY.eq(payeeKey).and(PAYMENT.STATE.eq(PaymentState.BATCHED.name())));
    }

    void batched(Collection<PaymentId> ids) {
        database.update(PAYMENT)
                .set(PAYMENT.STATE, PaymentState.BATCHED.name())
                .set(PAYMENT.REASON, (String) null)
                .where(oneOf(ids))
                .execute();
    }

    void dueAgain(Collection<PaymentId> ids) {
        database.update(PAYMENT)
                .set(PAYMENT.STATE, PaymentState.DUE.name())
                .setNull(PAYMENT.REASON)
                .where(oneOf(ids))
                .execute();
    }

    /** Sent to a bank once more. */
    void sent(Collection<PaymentId> ids) {
        database.update(PAYMENT)
                .set(PAYMENT.ATTEMPTS, PAYMENT.ATTEMPTS.plus(1))
                .where(oneOf(ids))
                .execute();
    }

    /** @param tell whether its case has to be told */
    void end(Collection<PaymentId> ids, PaymentState state, @Nullable String reason, Instant at, boolean tell) {
        boolean over = EnumSet.of(PaymentState.PAID, PaymentState.VOID, PaymentState.CANCELLED)
                .contains(state);
        database.update(PAYMENT)
                .set(PAYMENT.STATE, state.name())
                .set(PAYMENT.REASON, reason)
                .set(PAYMENT.ENDED_AT, over ? at.atOffset(ZoneOffset.UTC) : null)
                .set(PAYMENT.TOLD, !tell)
                .where(oneOf(ids))
                .execute();
    }

    /** What was paid for these cases. */
    Yuan paid(Collection<CaseId> cases) {
        return new Yuan(database.select(DSL.coalesce(DSL.sum(PAYMENT.AMOUNT_FEN), DSL.inline(BigDecimal.ZERO))
                        .cast(Long.class))
                .from(PAYMENT)
                .where(PAYMENT.STATE.eq(PaymentState.PAID.name()))
                .and(PAYMENT.CASE_ID.eq(any(cases.stream().map(CaseId::value).toArray(UUID[]::new))))
                .fetchSingle()
                .value1());
    }

    List<PaymentId> untold(int limit) {
        return database.select(PAYMENT.ID)
                .from(PAYMENT)
                .where(PAYMENT.TOLD.isFalse())
                .orderBy(PAYMENT.DUE_AT, PAYMENT.ID)
                .limit(limit)
                .fetch(row -> new PaymentId(row.value1()));
    }

    /** Empty when it was told meanwhile, or somebody is telling it. */
    Optional<Payment> lockUntold(PaymentId id) {
        return database.selectFrom(PAYMENT)
                .where(PAYMENT.ID.eq(id.value()), PAYMENT.TOLD.isFalse())
                .forUpdate()
                .skipLocked()
                .fetchOptional(this::payment);
    }

    void told(PaymentId id) {
        database.update(PAYMENT)
                .set(PAYMENT.TOLD, true)
                .where(PAYMENT.ID.eq(id.value()))
                .execute();
    }

    private static Condition oneOf(Collection<PaymentId> ids) {
        return PAYMENT.ID.eq(any(ids.stream().map(PaymentId::value).toArray(UUID[]::new)));
    }

    private Payment payment(PaymentRecord row) {
        return new Payment(
                new PaymentId(row.getId()),
                new CaseId(row.getCaseId()),
                row.getInstalment(),
                new UnionId(row.getUnionId()),
                new BudgetLineId(row.getLineId()),
                row.getPurpose(),
                row.getYear(),
                row.getPayeeKey(),
                cipher.open(PAYEE, row.getSealedPayee()),
                new Yuan(row.getAmountFen()),
                row.getApprovedHash(),
                PaymentState.valueOf(row.getState()),
                row.getReason(),
                row.getAttempts(),
                row.getDueAt().toInstant());
    }
}
