package org.xieyue.conclusion;

import static xieyue.schema.Tables.CONCLUSION;
import static xieyue.schema.Tables.CONCLUSION_FILING_ITEM;
import static xieyue.schema.Tables.CONCLUSION_SIGNATURE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.documents.ContentHash;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.ConclusionRecord;

/** Conclusions whole, with their signatures and filing items. */
@Repository
class Conclusions {

    private final DSLContext database;

    Conclusions(DSLContext database) {
        this.database = database;
    }

    /** The first attempt, or the next one in its place. */
    void begin(Conclusion conclusion) {
        ConclusionRecord row = database.newRecord(CONCLUSION);
        write(row, conclusion);
        row.setCaseId(conclusion.id.value());
        row.setAgreementId(conclusion.agreement.value());
        row.setUnionId(conclusion.union.value());
        row.setJurisdiction(conclusion.jurisdiction);
        row.setOutcomeType(conclusion.outcome.name());
        row.setAttempt(conclusion.attempt);
        row.setVersion(conclusion.version + 1);
        row.setTextHash(conclusion.draft.text().toString());
        row.setDraftedOn(conclusion.draft.on());
        row.setDraftDocumentId(conclusion.draft.paper().value());
        row.setDraftSha256(conclusion.draft.sha256());
        int kept = database.insertInto(CONCLUSION)
                .set(row)
                .onConflict(CONCLUSION.CASE_ID)
                .doUpdate()
                .set(row)
                .where(CONCLUSION.VERSION.eq(conclusion.version))
                .execute();
        changed(kept, conclusion);
    }

    Optional<Conclusion> find(CaseId id) {
        return database.selectFrom(CONCLUSION)
                .where(CONCLUSION.CASE_ID.eq(id.value()))
                .fetchOptional(Conclusions::conclusion);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Conclusion> lock(CaseId id) {
        return database.selectFrom(CONCLUSION)
                .where(CONCLUSION.CASE_ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(Conclusions::conclusion);
    }

    void save(Conclusion conclusion) {
        ConclusionRecord row = database.newRecord(CONCLUSION);
        write(row, conclusion);
        row.setVersion(conclusion.version + 1);
        int saved = database.update(CONCLUSION)
                .set(row)
                .where(CONCLUSION.CASE_ID.eq(conclusion.id.value()))
                .and(CONCLUSION.VERSION.eq(conclusion.version))
                .execute();
        changed(saved, conclusion);
    }

    private static void changed(int rows, Conclusion conclusion) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("Somebody else has just changed the case " + conclusion.id);
        }
    }

    /** False when this side has done so in this attempt already. */
    boolean sign(Conclusion conclusion, Signature signature, Instant at) {
        return database.insertInto(CONCLUSION_SIGNATURE)
                        .set(CONCLUSION_SIGNATURE.CASE_ID, conclusion.id.value())
                        .set(CONCLUSION_SIGNATURE.ATTEMPT, conclusion.attempt)
                        .set(CONCLUSION_SIGNATURE.ACT, signature.act().name())
                        .set(CONCLUSION_SIGNATURE.SIDE, signature.side().name())
                        .set(CONCLUSION_SIGNATURE.ACCOUNT_ID, signature.by().value())
                        .set(CONCLUSION_SIGNATURE.SIGNED_ON, signature.on())
                        .set(CONCLUSION_SIGNATURE.SIGNED_AT, at.atOffset(ZoneOffset.UTC))
                        .set(CONCLUSION_SIGNATURE.TEXT_HASH, signature.textHash())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Of the present attempt. */
    List<Signature> signatures(Conclusion conclusion) {
        return database.selectFrom(CONCLUSION_SIGNATURE)
                .where(CONCLUSION_SIGNATURE.CASE_ID.eq(conclusion.id.value()))
                .and(CONCLUSION_SIGNATURE.ATTEMPT.eq(conclusion.attempt))
                .orderBy(CONCLUSION_SIGNATURE.SIGNED_AT, CONCLUSION_SIGNATURE.SIDE)
                .fetch(row -> new Signature(
                        Signature.Act.valueOf(row.getAct()),
                        Side.valueOf(row.getSide()),
                        new AccountId(row.getAccountId()),
                        row.getSignedOn(),
                        row.getTextHash()));
    }

    /** Again the same paper for the same item has no effect. */
    void give(CaseId id, FilingItem item, DocumentId paper, LocalDate on) {
        database.insertInto(CONCLUSION_FILING_ITEM)
                .set(CONCLUSION_FILING_ITEM.CASE_ID, id.value())
                .set(CONCLUSION_FILING_ITEM.ITEM, item.name())
                .set(CONCLUSION_FILING_ITEM.DOCUMENT_ID, paper.value())
                .set(CONCLUSION_FILING_ITEM.GIVEN_ON, on)
                .onConflictDoNothing()
                .execute();
    }

    Map<FilingItem, List<DocumentId>> given(CaseId id) {
        Map<FilingItem, List<DocumentId>> given = new EnumMap<>(FilingItem.class);
        database.selectFrom(CONCLUSION_FILING_ITEM)
                .where(CONCLUSION_FILING_ITEM.CASE_ID.eq(id.value()))
                .orderBy(CONCLUSION_FILING_ITEM.GIVEN_ON, CONCLUSION_FILING_ITEM.DOCUMENT_ID)
                .forEach(row -> given.computeIfAbsent(FilingItem.valueOf(row.getItem()), item -> new ArrayList<>())
                        .add(new DocumentId(row.getDocumentId())));
        return given;
    }

    private static void write(ConclusionRecord row, Conclusion of) {
        row.setStage(of.stage().name());
        row.setInitialledOn(of.initialledOn);
        row.setCongressName(of.vote.congress);
        row.setResolutionId(value(of.vote.resolution));
        row.setResolutionSha256(of.vote.resolutionSha256);
        row.setVotedOn(of.vote.on);
        row.setPassed(of.vote.passed);
        row.setSignedOn(of.signedOn);
        row.setContractDocumentId(value(of.contract));
        row.setSealsClosedOn(of.sealsClosedOn);
        row.setFileDueOn(of.filing.dueOn);
        row.setPackDocumentId(value(of.filing.pack));
        row.setFiledOn(of.filing.on);
        row.setAuthority(of.filing.authority);
        row.setReviewerId(of.filing.reviewer == null ? null : of.filing.reviewer.value());
        row.setToldIncompleteOn(of.filing.toldIncompleteOn);
        row.setRepairDueOn(of.filing.repairDueOn);
        row.setReceiptNumber(of.filing.receiptNumber);
        row.setReceivedOn(of.filing.receivedOn);
        row.setReceiptDocumentId(value(of.filing.receipt));
        row.setReviewDueOn(of.filing.reviewDueOn);
        row.setObjectionNumber(of.objection.number);
        row.setObjectedOn(of.objection.on);
        row.setObjection(of.objection.text);
        row.setObjectedClauses(of.objection.clauses.toArray(String[]::new));
        row.setObjectionRule(of.objection.rule);
        row.setObjectionDocumentId(value(of.objection.paper));
        row.setInForceFrom(of.inForceFrom);
        row.setPublishDueOn(of.publication.dueOn);
        row.setPublishedOn(of.publication.on);
        row.setPublishedWhere(of.publication.where);
        row.setPublicationId(value(of.publication.record));
        row.setPublishedAt(of.publication.at == null ? null : of.publication.at.atOffset(ZoneOffset.UTC));
        row.setNotifiedPeople(of.publication.notified);
    }

    private static Conclusion conclusion(ConclusionRecord row) {
        Conclusion found = new Conclusion(
                new CaseId(row.getCaseId()),
                new AgreementId(row.getAgreementId()),
                new UnionId(row.getUnionId()),
                row.getJurisdiction(),
                OutcomeType.valueOf(row.getOutcomeType()),
                row.getAttempt(),
                row.getVersion(),
                ConclusionStage.valueOf(row.getStage()),
                new Conclusion.Draft(
                        ContentHash.parse(row.getTextHash()),
                        row.getDraftedOn(),
                        new DocumentId(row.getDraftDocumentId()),
                        row.getDraftSha256()));
        found.initialledOn = row.getInitialledOn();
        found.vote.congress = row.getCongressName();
        found.vote.resolution = document(row.getResolutionId());
        found.vote.resolutionSha256 = row.getResolutionSha256();
        found.vote.on = row.getVotedOn();
        found.vote.passed = row.getPassed();
        found.signedOn = row.getSignedOn();
        found.contract = document(row.getContractDocumentId());
        found.sealsClosedOn = row.getSealsClosedOn();
        found.filing.dueOn = row.getFileDueOn();
        found.filing.pack = document(row.getPackDocumentId());
        found.filing.on = row.getFiledOn();
        found.filing.authority = row.getAuthority();
        found.filing.reviewer = row.getReviewerId() == null ? null : new AccountId(row.getReviewerId());
        found.filing.toldIncompleteOn = row.getToldIncompleteOn();
        found.filing.repairDueOn = row.getRepairDueOn();
        found.filing.receiptNumber = row.getReceiptNumber();
        found.filing.receivedOn = row.getReceivedOn();
        found.filing.receipt = document(row.getReceiptDocumentId());
        found.filing.reviewDueOn = row.getReviewDueOn();
        found.objection.number = row.getObjectionNumber();
        found.objection.on = row.getObjectedOn();
        found.objection.text = row.getObjection();
        found.objection.rule = row.getObjectionRule();
        String @Nullable [] clauses = row.getObjectedClauses();
        found.objection.clauses = clauses == null ? List.of() : List.of(clauses);
        found.objection.paper = document(row.getObjectionDocumentId());
        found.inForceFrom = row.getInForceFrom();
        found.publication.dueOn = row.getPublishDueOn();
        found.publication.on = row.getPublishedOn();
        found.publication.where = row.getPublishedWhere();
        found.publication.record = document(row.getPublicationId());
        found.publication.at =
                row.getPublishedAt() == null ? null : row.getPublishedAt().toInstant();
        found.publication.notified = row.getNotifiedPeople();
        return found;
    }

    private static @Nullable UUID value(@Nullable DocumentId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable DocumentId document(@Nullable UUID id) {
        return id == null ? null : new DocumentId(id);
    }
}
