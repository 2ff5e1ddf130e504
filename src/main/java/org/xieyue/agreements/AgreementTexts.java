package org.xieyue.agreements;

import static xieyue.schema.Tables.AGREEMENT_CLAUSE;
import static xieyue.schema.Tables.AGREEMENT_TEXT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStepN;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.cases.Lexemes;
import org.xieyue.documents.ContentHash;
import org.xieyue.identity.AccountId;
import xieyue.schema.tables.records.AgreementClauseRecord;
import xieyue.schema.tables.records.AgreementTextRecord;

/** Versions of texts and their clauses; they are added and never changed. */
@Repository
class AgreementTexts {

    /** What a list of versions shows. */
    record Kept(
            int number,
            ContentHash hash,
            String note,
            @Nullable AccountId by,
            Instant at) {}

    private final DSLContext database;

    AgreementTexts(DSLContext database) {
        this.database = database;
    }

    void add(AgreementId id, int number, AgreementText text, String note, @Nullable AccountId by, Instant at) {
        database.insertInto(AGREEMENT_TEXT)
                .set(AGREEMENT_TEXT.AGREEMENT_ID, id.value())
                .set(AGREEMENT_TEXT.NUMBER, number)
                .set(AGREEMENT_TEXT.HASH, text.hash().toString())
                .set(AGREEMENT_TEXT.NOTE, note)
                .set(AGREEMENT_TEXT.KEPT_BY, by == null ? null : by.value())
                .set(AGREEMENT_TEXT.KEPT_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
        InsertValuesStepN<AgreementClauseRecord> rows =
                database.insertInto(AGREEMENT_CLAUSE).columns(AGREEMENT_CLAUSE.fields());
        int position = 0;
        for (Clause clause : text.clauses()) {
            rows = rows.values(record(id, number, ++position, clause).intoArray());
        }
        rows.execute();
    }

    private static AgreementClauseRecord record(AgreementId id, int version, int position, Clause clause) {
        Figure figure = clause.figure();
        AgreementClauseRecord row = new AgreementClauseRecord();
        row.setAgreementId(id.value());
        row.setVersion(version);
        row.setPosition(position);
        row.setKey(clause.key().value());
        row.setNumber(clause.number());
        row.setTopic(clause.topic().name());
        row.setTitle(clause.title());
        row.setWording(clause.text());
        row.setFigureAmount(figure == null ? null : figure.amount());
        row.setFigureUnit(figure == null ? null : figure.unit().name());
        row.setFigureBound(figure == null ? null : figure.bound().name());
        row.setSearch(Lexemes.of(clause.number(), clause.title(), clause.text()));
        return row;
    }

    Optional<TextVersion> find(AgreementId id, int number) {
        return database.selectFrom(AGREEMENT_TEXT)
                .where(AGREEMENT_TEXT.AGREEMENT_ID.eq(id.value()), AGREEMENT_TEXT.NUMBER.eq(number))
                .fetchOptional(row -> new TextVersion(
                        row.getNumber(),
                        ContentHash.parse(row.getHash()),
                        text(id.value(), number),
                        row.getNote(),
                        row.getKeptAt().toInstant()));
    }

    /** Newest first. */
    List<Kept> of(AgreementId id) {
        return database.selectFrom(AGREEMENT_TEXT)
                .where(AGREEMENT_TEXT.AGREEMENT_ID.eq(id.value()))
                .orderBy(AGREEMENT_TEXT.NUMBER.desc())
                .fetch(AgreementTexts::kept);
    }

    private static Kept kept(AgreementTextRecord row) {
        UUID by = row.getKeptBy();
        return new Kept(
                row.getNumber(),
                ContentHash.parse(row.getHash()),
                row.getNote(),
                by == null ? null : new AccountId(by),
                row.getKeptAt().toInstant());
    }

    private AgreementText text(UUID id, int number) {
        return new AgreementText(database.selectFrom(AGREEMENT_CLAUSE)
                .where(AGREEMENT_CLAUSE.AGREEMENT_ID.eq(id), AGREEMENT_CLAUSE.VERSION.eq(number))
                .orderBy(AGREEMENT_CLAUSE.POSITION)
                .fetch(AgreementTexts::clause));
    }

    static Clause clause(AgreementClauseRecord row) {
        return new Clause(
                new ClauseKey(row.getKey()),
                row.getNumber(),
                BargainingTopic.valueOf(row.getTopic()),
                row.getTitle(),
                row.getWording(),
                row.getFigureAmount() == null
                        ? null
                        : new Figure(
                                row.getFigureAmount(),
                                FigureUnit.valueOf(row.getFigureUnit()),
                                Figure.Bound.valueOf(row.getFigureBound())));
    }
}
