package org.xieyue.negotiation;

import static xieyue.schema.Tables.NEGOTIATION_ATTENDANCE;
import static xieyue.schema.Tables.NEGOTIATION_CONFIRMATION;
import static xieyue.schema.Tables.NEGOTIATION_MINUTES;
import static xieyue.schema.Tables.NEGOTIATION_ROUND;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.AccountId;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.NegotiationRoundRecord;

/** Rounds: when and where, who was there, what the recorder adds, who has confirmed the minutes. */
@Repository
class MinutesBook {

    static final int LONGEST_PLACE = 120;
    static final int LONGEST_REMARKS = 4000;

    /** A round as it was held. */
    record Held(int round, Instant startedAt, @Nullable Instant endedAt, String place, String remarks) {}

    record Present(AccountId person, Side side) {}

    /** A chief's confirmation of the text with this digest. */
    record Confirmation(Side side, String digest, AccountId by, Instant at) {}

    private final DSLContext database;

    MinutesBook(DSLContext database) {
        this.database = database;
    }

    void start(CaseId caseId, int round, String place, Instant at) {
        database.insertInto(NEGOTIATION_ROUND)
                .set(NEGOTIATION_ROUND.CASE_ID, caseId.value())
                .set(NEGOTIATION_ROUND.ROUND, round)
                .set(NEGOTIATION_ROUND.STARTED_AT, at.atOffset(ZoneOffset.UTC))
                .set(NEGOTIATION_ROUND.PLACE, place)
                .execute();
    }

    void end(CaseId caseId, int round, Instant at) {
        database.update(NEGOTIATION_ROUND)
                .set(NEGOTIATION_ROUND.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .where(NEGOTIATION_ROUND.CASE_ID.eq(caseId.value()), NEGOTIATION_ROUND.ROUND.eq(round))
                .execute();
    }

    void remark(CaseId caseId, int round, String remarks) {
        database.update(NEGOTIATION_ROUND)
                .set(NEGOTIATION_ROUND.REMARKS, remarks)
                .where(NEGOTIATION_ROUND.CASE_ID.eq(caseId.value()), NEGOTIATION_ROUND.ROUND.eq(round))
                .execute();
    }

    List<Held> rounds(CaseId caseId) {
        return database.selectFrom(NEGOTIATION_ROUND)
                .where(NEGOTIATION_ROUND.CASE_ID.eq(caseId.value()))
                .orderBy(NEGOTIATION_ROUND.ROUND)
                .fetch(MinutesBook::held);
    }

    Optional<Held> round(CaseId caseId, int round) {
        return rounds(caseId).stream().filter(one -> one.round() == round).findFirst();
    }

    private static Held held(NegotiationRoundRecord row) {
        return new Held(
                row.getRound(),
                row.getStartedAt().toInstant(),
                row.getEndedAt() == null ? null : row.getEndedAt().toInstant(),
                row.getPlace(),
                row.getRemarks());
    }

    /** Coming again has no effect. */
    void attend(CaseId caseId, int round, Present present, Instant at) {
        database.insertInto(NEGOTIATION_ATTENDANCE)
                .set(NEGOTIATION_ATTENDANCE.CASE_ID, caseId.value())
                .set(NEGOTIATION_ATTENDANCE.ROUND, round)
                .set(NEGOTIATION_ATTENDANCE.ACCOUNT_ID, present.person().value())
                .set(NEGOTIATION_ATTENDANCE.SIDE, present.side().name())
                .set(NEGOTIATION_ATTENDANCE.SINCE, at.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    /** In the order in which they came. */
    List<Present> attendance(CaseId caseId, int round) {
        return database.selectFrom(NEGOTIATION_ATTENDANCE)
                .where(NEGOTIATION_ATTENDANCE.CASE_ID.eq(caseId.value()), NEGOTIATION_ATTENDANCE.ROUND.eq(round))
                .orderBy(NEGOTIATION_ATTENDANCE.SINCE, NEGOTIATION_ATTENDANCE.ACCOUNT_ID)
                .fetch(row -> new Present(new AccountId(row.getAccountId()), Side.valueOf(row.getSide())));
    }

    void printed(CaseId caseId, int round, String digest, DocumentId paper) {
        database.insertInto(NEGOTIATION_MINUTES)
                .values(caseId.value(), round, digest, paper.value())
                .onConflictDoNothing()
                .execute();
    }

    Optional<DocumentId> paper(CaseId caseId, int round, String digest) {
        return database.select(NEGOTIATION_MINUTES.DOCUMENT_ID)
                .from(NEGOTIATION_MINUTES)
                .where(
                        NEGOTIATION_MINUTES.CASE_ID.eq(caseId.value()),
                        NEGOTIATION_MINUTES.ROUND.eq(round),
                        NEGOTIATION_MINUTES.DIGEST.eq(digest))
                .fetchOptional(found -> new DocumentId(found.value1()));
    }

    void confirm(CaseId caseId, int round, Confirmation confirmation) {
        database.insertInto(NEGOTIATION_CONFIRMATION)
                .set(NEGOTIATION_CONFIRMATION.CASE_ID, caseId.value())
                .set(NEGOTIATION_CONFIRMATION.ROUND, round)
                .set(NEGOTIATION_CONFIRMATION.SIDE, confirmation.side().name())
                .set(NEGOTIATION_CONFIRMATION.DIGEST, confirmation.digest())
                .set(NEGOTIATION_CONFIRMATION.CONFIRMED_BY, confirmation.by().value())
                .set(NEGOTIATION_CONFIRMATION.CONFIRMED_AT, confirmation.at().atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    List<Confirmation> confirmations(CaseId caseId, int round) {
        return database.selectFrom(NEGOTIATION_CONFIRMATION)
                .where(NEGOTIATION_CONFIRMATION.CASE_ID.eq(caseId.value()), NEGOTIATION_CONFIRMATION.ROUND.eq(round))
                .orderBy(NEGOTIATION_CONFIRMATION.SIDE)
                .fetch(row -> new Confirmation(
                        Side.valueOf(row.getSide()),
                        row.getDigest(),
                        new AccountId(row.getConfirmedBy()),
                        row.getConfirmedAt().toInstant()));
    }
}
