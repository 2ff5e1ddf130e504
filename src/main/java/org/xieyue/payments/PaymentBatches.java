package org.xieyue.payments;

import static xieyue.schema.Tables.PAYMENT;
import static xieyue.schema.Tables.PAYMENT_BATCH;
import static xieyue.schema.Tables.PAYMENT_BATCH_ITEM;
import static xieyue.schema.Tables.PAYMENT_SIGNATURE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import xieyue.schema.tables.records.PaymentBatchItemRecord;
import xieyue.schema.tables.records.PaymentBatchRecord;

/** Batches with their items and signatures. */
@Repository
class PaymentBatches {

    private static final String NAME = "payment_batch_item.name";
    private static final String NUMBER = "payment_batch_item.number";

    private final DSLContext database;
    private final FieldCipher cipher;

    PaymentBatches(DSLContext database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** False when this command has drafted one before. */
    boolean add(
            PaymentBatchId id,
            UnionId union,
            String template,
            int year,
            @Nullable AccountId by,
            Instant at,
            UUID command) {
        return database.insertInto(PAYMENT_BATCH)
                        .set(PAYMENT_BATCH.ID, id.value())
                        .set(PAYMENT_BATCH.UNION_ID, union.value())
                        .set(PAYMENT_BATCH.YEAR, year)
                        .set(PAYMENT_BATCH.TEMPLATE, template)
                        .set(PAYMENT_BATCH.STATE, BatchState.DRAFT.name())
                        .set(PAYMENT_BATCH.DRAFTED_BY, by == null ? null : by.value())
                        .set(PAYMENT_BATCH.DRAFTED_AT, at.atOffset(ZoneOffset.UTC))
                        .set(PAYMENT_BATCH.COMMAND_ID, command)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<PaymentBatch> find(PaymentBatchId id) {
        return database.selectFrom(PAYMENT_BATCH)
                .where(PAYMENT_BATCH.ID.eq(id.value()))
                .fetchOptional(PaymentBatches::batch);
    }

    Optional<PaymentBatch> draftedBy(UUID command) {
        return database.selectFrom(PAYMENT_BATCH)
                .where(PAYMENT_BATCH.COMMAND_ID.eq(command))
                .fetchOptional(PaymentBatches::batch);
    }

    Optional<PaymentBatch> lock(PaymentBatchId id) {
        return database.selectFrom(PAYMENT_BATCH)
                .where(PAYMENT_BATCH.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(PaymentBatches::batch);
    }

    /** Newest first. */
    List<PaymentBatch> of(Collection<UnionId> unions, int limit) {
        return database.selectFrom(PAYMENT_BATCH)
                .where(PAYMENT_BATCH.UNION_ID.in(
                        unions.stream().map(UnionId::value).toList()))
                .orderBy(PAYMENT_BATCH.NUMBER.desc())
                .limit(limit)
                .fetch(PaymentBatches::batch);
    }

    List<PaymentBatchId> in(BatchState state) {
        return database.select(PAYMENT_BATCH.ID)
                .from(PAYMENT_BATCH)
                .where(PAYMENT_BATCH.STATE.eq(state.name()))
                .fetch(row -> new PaymentBatchId(row.value1()));
    }

    void put(PaymentBatchId id, List<BatchItem> items) {
        List<PaymentBatchItemRecord> rows = new ArrayList<>();
        Yuan total = Yuan.ZERO;
        for (BatchItem item : items) {
            PaymentBatchItemRecord row = new PaymentBatchItemRecord();
            row.setBatchId(id.value());
            row.setPosition(item.position());
            row.setPaymentId(item.payment().value());
            row.setCaseId(item.caseId().value());
            row.setInstalment(item.instalment());
            row.setAccountId(item.account().value());
            row.setAmountFen(item.amount().fen());
            row.setApprovedHash(item.approvedHash());
            row.setSealedName(cipher.seal(NAME, item.name()));
            row.setSealedNumber(cipher.seal(NUMBER, item.number()));
            row.setBank(item.bank());
            rows.add(row);
            total = total.plus(item.amount());
        }
        database.deleteFrom(PAYMENT_BATCH_ITEM)
                .where(PAYMENT_BATCH_ITEM.BATCH_ID.eq(id.value()))
                .execute();
        database.batchInsert(rows).execute();
        database.update(PAYMENT_BATCH)
                .set(PAYMENT_BATCH.ITEMS, items.size())
                .set(PAYMENT_BATCH.TOTAL_FEN, total.fen())
                .where(PAYMENT_BATCH.ID.eq(id.value()))
                .execute();
    }

    List<BatchItem> items(PaymentBatchId id) {
        return database.selectFrom(PAYMENT_BATCH_ITEM)
                .where(PAYMENT_BATCH_ITEM.BATCH_ID.eq(id.value()))
                .orderBy(PAYMENT_BATCH_ITEM.POSITION)
                .fetch(this::item);
    }

    void freeze(PaymentBatchId id, String hash, @Nullable AccountId by) {
        database.update(PAYMENT_BATCH)
                .set(PAYMENT_BATCH.STATE, BatchState.FROZEN.name())
                .set(PAYMENT_BATCH.FROZEN_HASH, hash)
                .set(PAYMENT_BATCH.FROZEN_BY, by == null ? null : by.value())
                .where(PAYMENT_BATCH.ID.eq(id.value()))
                .execute();
    }

    void move(PaymentBatchId id, BatchState state) {
        database.update(PAYMENT_BATCH)
                .set(PAYMENT_BATCH.STATE, state.name())
                .where(PAYMENT_BATCH.ID.eq(id.value()))
                .execute();
    }

    void exported(PaymentBatchId id, String fileHash, @Nullable AccountId by, Instant at) {
        database.update(PAYMENT_BATCH)
                .set(PAYMENT_BATCH.STATE, BatchState.EXPORTED.name())
                .set(PAYMENT_BATCH.FILE_HASH, fileHash)
                .set(PAYMENT_BATCH.EXPORTED_BY, by == null ? null : by.value())
                .set(PAYMENT_BATCH.EXPORTED_AT, at.atOffset(ZoneOffset.UTC))
                .where(PAYMENT_BATCH.ID.eq(id.value()))
                .execute();
    }

    void confirmed(PaymentBatchId id, String returnHash, @Nullable AccountId by, Instant at) {
        database.update(PAYMENT_BATCH)
                .set(PAYMENT_BATCH.STATE, BatchState.CONFIRMED.name())
                .set(PAYMENT_BATCH.RETURN_HASH, returnHash)
                .set(PAYMENT_BATCH.RETURNED_BY, by == null ? null : by.value())
                .set(PAYMENT_BATCH.RETURNED_AT, at.atOffset(ZoneOffset.UTC))
                .where(PAYMENT_BATCH.ID.eq(id.value()))
                .execute();
    }

    void outcome(PaymentBatchId id, Collection<Integer> positions, PaymentState outcome, @Nullable String reason) {
        database.update(PAYMENT_BATCH_ITEM)
                .set(PAYMENT_BATCH_ITEM.OUTCOME, outcome.name())
                .set(PAYMENT_BATCH_ITEM.REASON, reason)
                .where(PAYMENT_BATCH_ITEM.BATCH_ID.eq(id.value()))
                .and(PAYMENT_BATCH_ITEM.POSITION.eq(DSL.any(positions.toArray(Integer[]::new))))
                .execute();
    }

    /** False when this person has signed before. */
    boolean sign(PaymentBatchId id, AccountId by, String hash, Instant at) {
        return database.insertInto(PAYMENT_SIGNATURE)
                        .set(PAYMENT_SIGNATURE.BATCH_ID, id.value())
                        .set(PAYMENT_SIGNATURE.ACCOUNT_ID, by.value())
                        .set(PAYMENT_SIGNATURE.SIGNED_HASH, hash)
                        .set(PAYMENT_SIGNATURE.SIGNED_AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Who signed this hash, in order. */
    Map<AccountId, Instant> signatures(PaymentBatchId id, String hash) {
        Map<AccountId, Instant> signed = new LinkedHashMap<>();
        database.selectFrom(PAYMENT_SIGNATURE)
                .where(PAYMENT_SIGNATURE.BATCH_ID.eq(id.value()), PAYMENT_SIGNATURE.SIGNED_HASH.eq(hash))
                .orderBy(PAYMENT_SIGNATURE.SIGNED_AT, PAYMENT_SIGNATURE.ACCOUNT_ID)
                .forEach(row -> signed.put(
                        new AccountId(row.getAccountId()), row.getSignedAt().toInstant()));
        return signed;
    }

    /** Whose payment a bank has confirmed and which were told so. */
    Set<CaseId> confirmedCases() {
        return database.selectDistinct(PAYMENT_BATCH_ITEM.CASE_ID)
                .from(PAYMENT_BATCH_ITEM)
                .join(PAYMENT)
                .on(PAYMENT.ID.eq(PAYMENT_BATCH_ITEM.PAYMENT_ID))
                .where(PAYMENT_BATCH_ITEM.OUTCOME.eq(PaymentState.PAID.name()))
                .and(PAYMENT.TOLD)
                .fetchSet(row -> new CaseId(row.value1()));
    }

    /** Those of these cases that stand in a batch which this person froze, signed or exported. */
    Set<CaseId> casesPaidBy(AccountId person, Collection<CaseId> cases) {
        return database.selectDistinct(PAYMENT_BATCH_ITEM.CASE_ID)
                .from(PAYMENT_BATCH_ITEM)
                .join(PAYMENT_BATCH)
                .on(PAYMENT_BATCH.ID.eq(PAYMENT_BATCH_ITEM.BATCH_ID))
                .where(PAYMENT_BATCH_ITEM.CASE_ID.eq(
                        DSL.any(cases.stream().map(CaseId::value).toArray(UUID[]::new))))
                .and(PAYMENT_BATCH
                        .FROZEN_BY
                        .eq(person.value())
                        .or(PAYMENT_BATCH.EXPORTED_BY.eq(person.value()))
                        .or(DSL.exists(DSL.selectOne()
                                .from(PAYMENT_SIGNATURE)
                                .where(PAYMENT_SIGNATURE.BATCH_ID.eq(PAYMENT_BATCH.ID))
                                .and(PAYMENT_SIGNATURE.ACCOUNT_ID.eq(person.value())))))
                .fetchSet(row -> new CaseId(row.value1()));
    }

    private static PaymentBatch batch(PaymentBatchRecord row) {
        Set<AccountId> preparers = new LinkedHashSet<>();
        Optional.ofNullable(row.getDraftedBy()).map(AccountId::new).ifPresent(preparers::add);
        Optional.ofNullable(row.getFrozenBy()).map(AccountId::new).ifPresent(preparers::add);
        return new PaymentBatch(
                new PaymentBatchId(row.getId()),
                row.getNumber(),
                new UnionId(row.getUnionId()),
                row.getYear(),
                row.getTemplate(),
                BatchState.valueOf(row.getState()),
                row.getItems(),
                new Yuan(row.getTotalFen()),
                row.getFrozenHash(),
                row.getFileHash(),
                row.getReturnHash(),
                preparers,
                row.getDraftedAt().toInstant(),
                row.getCommandId());
    }

    private BatchItem item(PaymentBatchItemRecord row) {
        return new BatchItem(
                row.getPosition(),
                new PaymentId(row.getPaymentId()),
                new CaseId(row.getCaseId()),
                row.getInstalment(),
                new PayeeAccountId(row.getAccountId()),
                new Yuan(row.getAmountFen()),
                row.getApprovedHash(),
                cipher.open(NAME, row.getSealedName()),
                cipher.open(NUMBER, row.getSealedNumber()),
                row.getBank(),
                Optional.ofNullable(row.getOutcome()).map(PaymentState::valueOf).orElse(null),
                row.getReason());
    }
}
