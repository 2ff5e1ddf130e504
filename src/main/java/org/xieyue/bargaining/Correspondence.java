package org.xieyue.bargaining;

import static xieyue.schema.Tables.BARGAINING_EMPLOYER;
import static xieyue.schema.Tables.BARGAINING_LETTER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.BargainingEmployerRecord;
import xieyue.schema.tables.records.BargainingLetterRecord;

/** The offer to each employer with its reply, and the letters. */
@Repository
class Correspondence {

    private final DSLContext database;

    Correspondence(DSLContext database) {
        this.database = database;
    }

    List<Reply> replies(CaseId caseId) {
        return database.selectFrom(BARGAINING_EMPLOYER)
                .where(BARGAINING_EMPLOYER.CASE_ID.eq(caseId.value()))
                .orderBy(BARGAINING_EMPLOYER.DELIVERED_ON.asc().nullsLast(), BARGAINING_EMPLOYER.EMPLOYER_ID)
                .fetch(Correspondence::reply);
    }

    Optional<Reply> reply(CaseId caseId, EmployerId employer) {
        return Optional.ofNullable(database.selectFrom(BARGAINING_EMPLOYER)
                .where(is(caseId, employer))
                .fetchOne(Correspondence::reply));
    }

    void deliver(CaseId caseId, EmployerId employer, LocalDate on, Reply.Way way, DocumentId proof, LocalDate dueOn) {
        database.update(BARGAINING_EMPLOYER)
                .set(BARGAINING_EMPLOYER.DELIVERED_ON, on)
                .set(BARGAINING_EMPLOYER.WAY, way.name())
                .set(BARGAINING_EMPLOYER.PROOF_ID, proof.value())
                .set(BARGAINING_EMPLOYER.DUE_ON, dueOn)
                .where(is(caseId, employer).and(BARGAINING_EMPLOYER.DELIVERED_ON.isNull()))
                .execute();
    }

    /** The calendar has moved the day; an answer that is there was given under the old one. */
    void due(CaseId caseId, EmployerId employer, LocalDate dueOn) {
        database.update(BARGAINING_EMPLOYER)
                .set(BARGAINING_EMPLOYER.DUE_ON, dueOn)
                .where(is(caseId, employer)
                        .and(BARGAINING_EMPLOYER.DELIVERED_ON.isNotNull())
                        .and(BARGAINING_EMPLOYER.ANSWER.isNull()))
                .execute();
    }

    void letterDue(CaseId caseId, LocalDate before, LocalDate dueOn) {
        database.update(BARGAINING_LETTER)
                .set(BARGAINING_LETTER.DUE_ON, dueOn)
                .where(BARGAINING_LETTER.CASE_ID.eq(caseId.value()))
                .and(BARGAINING_LETTER.DUE_ON.eq(before))
                .and(BARGAINING_LETTER.ANSWERED_ON.isNull())
                .execute();
    }

    void answer(CaseId caseId, Reply reply) {
        Reply.Answer answer = reply.answer();
        DocumentId paper = reply.paper();
        database.update(BARGAINING_EMPLOYER)
                .set(BARGAINING_EMPLOYER.ANSWER, answer == null ? null : answer.name())
                .set(BARGAINING_EMPLOYER.ANSWERED_ON, reply.answeredOn())
                .set(BARGAINING_EMPLOYER.REASON, reply.reason())
                .set(BARGAINING_EMPLOYER.PAPER_ID, paper == null ? null : paper.value())
                .set(BARGAINING_EMPLOYER.LATE, reply.late())
                .where(is(caseId, reply.employer()))
                .execute();
    }

    /** In the order in which they were issued. */
    List<Letter> letters(CaseId caseId) {
        return database.selectFrom(BARGAINING_LETTER)
                .where(BARGAINING_LETTER.CASE_ID.eq(caseId.value()))
                .orderBy(BARGAINING_LETTER.ISSUED_ON, BARGAINING_LETTER.NUMBER, BARGAINING_LETTER.ID)
                .fetch(Correspondence::letter);
    }

    Optional<Letter> latest(CaseId caseId, Letter.Kind kind) {
        return Optional.ofNullable(database.selectFrom(BARGAINING_LETTER)
                .where(BARGAINING_LETTER.CASE_ID.eq(caseId.value()))
                .and(BARGAINING_LETTER.KIND.eq(kind.name()))
                .orderBy(BARGAINING_LETTER.NUMBER.desc())
                .limit(1)
                .fetchOne(Correspondence::letter));
    }

    void add(CaseId caseId, Letter letter) {
        DocumentId document = letter.document();
        database.insertInto(BARGAINING_LETTER)
                .set(BARGAINING_LETTER.ID, letter.id())
                .set(BARGAINING_LETTER.CASE_ID, caseId.value())
                .set(BARGAINING_LETTER.KIND, letter.kind().name())
                .set(BARGAINING_LETTER.NUMBER, letter.number())
                .set(BARGAINING_LETTER.ISSUED_ON, letter.issuedOn())
                .set(BARGAINING_LETTER.DELIVERED_ON, letter.deliveredOn())
                .set(BARGAINING_LETTER.DUE_ON, letter.dueOn())
                .set(BARGAINING_LETTER.DOCUMENT_ID, document == null ? null : document.value())
                .execute();
    }

    /** The newest letter of this kind has been answered. */
    void answered(UUID letter, LocalDate on) {
        database.update(BARGAINING_LETTER)
                .set(BARGAINING_LETTER.ANSWERED_ON, on)
                .where(BARGAINING_LETTER.ID.eq(letter).and(BARGAINING_LETTER.ANSWERED_ON.isNull()))
                .execute();
    }

    private static Condition is(CaseId caseId, EmployerId employer) {
        return BARGAINING_EMPLOYER.CASE_ID.eq(caseId.value()).and(BARGAINING_EMPLOYER.EMPLOYER_ID.eq(employer.value()));
    }

    private static Reply reply(BargainingEmployerRecord row) {
        @Nullable String way = row.getWay();
        @Nullable String answer = row.getAnswer();
        return new Reply(
                new EmployerId(row.getEmployerId()),
                row.getDeliveredOn(),
                way == null ? null : Reply.Way.valueOf(way),
                document(row.getProofId()),
                row.getDueOn(),
                answer == null ? null : Reply.Answer.valueOf(answer),
                row.getAnsweredOn(),
                row.getReason(),
                document(row.getPaperId()),
                row.getLate());
    }

    private static Letter letter(BargainingLetterRecord row) {
        return new Letter(
                row.getId(),
                Letter.Kind.valueOf(row.getKind()),
                row.getNumber(),
                row.getIssuedOn(),
                row.getDeliveredOn(),
                row.getDueOn(),
                row.getAnsweredOn(),
                document(row.getDocumentId()));
    }

    private static @Nullable DocumentId document(@Nullable UUID id) {
        return id == null ? null : new DocumentId(id);
    }
}
