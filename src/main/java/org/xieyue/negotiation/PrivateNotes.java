package org.xieyue.negotiation;

import static xieyue.schema.Tables.NEGOTIATION_AIM;
import static xieyue.schema.Tables.NEGOTIATION_DRAFT;
import static xieyue.schema.Tables.NEGOTIATION_EVIDENCE;
import static xieyue.schema.Tables.NEGOTIATION_MANDATE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.AccountId;
import org.xieyue.parties.Side;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.shared.CaseId;
import tools.jackson.databind.json.JsonMapper;
import xieyue.schema.tables.records.NegotiationDraftRecord;

/**
 * What a side keeps to itself. Every method takes the side, and the side is sealed into each value: one that was written for
 * the other side does not open.
 */
@Repository
class PrivateNotes {

    record KeptAims(int version, Aims aims) {}

    /** @param version null: waits to be merged */
    record KeptDraft(
            UUID id, ClauseKey clause, @Nullable Integer version, int basedOn, Terms terms, AccountId by, Instant at) {}

    record KeptMandate(
            UUID id,
            ClauseKey clause,
            BigDecimal amount,
            String reason,
            AccountId askedBy,
            Instant askedAt,
            @Nullable Boolean granted,
            @Nullable Ruling ruling) {

        /** How far the side may go: what was asked for, or what the chief has narrowed it to. */
        BigDecimal limit() {
            BigDecimal narrowed = ruling == null ? null : ruling.amount();
            return narrowed == null ? amount : narrowed;
        }
    }

    /** What the chief said; {@code amount} only if it is less than what was asked for. */
    record Ruling(@Nullable BigDecimal amount, String words) {}

    /** A side of a case that waits for its chief. */
    record Waiting(CaseId caseId, Side side) {}

    private record Wish(BigDecimal amount, String reason) {}

    private record Written(
            String text,
            @Nullable BigDecimal amount,
            @Nullable String unit,
            @Nullable String bound) {

        static Written of(Terms terms) {
            return new Written(
                    terms.text(),
                    Figures.amount(terms.figure()),
                    Figures.unit(terms.figure()),
                    Figures.bound(terms.figure()));
        }

        Terms terms() {
            return new Terms(text, Figures.of(amount, unit, bound));
        }
    }

    private final DSLContext database;
    private final FieldCipher cipher;
    private final JsonMapper json;

    PrivateNotes(DSLContext database, FieldCipher cipher, JsonMapper json) {
        this.database = database;
        this.cipher = cipher;
        this.json = json;
    }

    private static String column(String table, CaseId caseId, Side side) {
        return "negotiation_" + table + ".sealed/" + side + "/" + caseId;
    }

    private byte[] seal(String table, CaseId caseId, Side side, Object value) {
        return cipher.seal(column(table, caseId, side), json.writeValueAsString(value));
    }

    private <T> T open(String table, CaseId caseId, Side side, byte[] sealed, Class<T> type) {
        return json.readValue(cipher.open(column(table, caseId, side), sealed), type);
    }

    // aims

    Map<ClauseKey, KeptAims> aims(CaseId caseId, Side side) {
        return database
                .selectFrom(NEGOTIATION_AIM)
                .where(NEGOTIATION_AIM.CASE_ID.eq(caseId.value()), NEGOTIATION_AIM.SIDE.eq(side.name()))
                .orderBy(NEGOTIATION_AIM.VERSION)
                .stream()
                .collect(Collectors.toMap(
                        row -> new ClauseKey(row.getClauseKey()),
                        row -> new KeptAims(row.getVersion(), open("aim", caseId, side, row.getSealed(), Aims.class)),
                        (earlier, later) -> later));
    }

    KeptAims aims(CaseId caseId, ClauseKey clause, Side side) {
        return aims(caseId, side).getOrDefault(clause, new KeptAims(0, Aims.NONE));
    }

    /** False when a colleague has written this version meanwhile. */
    boolean keep(CaseId caseId, ClauseKey clause, Side side, KeptAims aims, AccountId by, Instant at) {
        return database.insertInto(NEGOTIATION_AIM)
                        .set(NEGOTIATION_AIM.CASE_ID, caseId.value())
                        .set(NEGOTIATION_AIM.CLAUSE_KEY, clause.value())
                        .set(NEGOTIATION_AIM.SIDE, side.name())
                        .set(NEGOTIATION_AIM.VERSION, aims.version())
                        .set(NEGOTIATION_AIM.SEALED, seal("aim", caseId, side, aims.aims()))
                        .set(NEGOTIATION_AIM.CHANGED_BY, by.value())
                        .set(NEGOTIATION_AIM.CHANGED_AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    // drafts

    /** The newest version of each clause, and those that wait to be merged. */
    List<KeptDraft> drafts(CaseId caseId, Side side) {
        List<KeptDraft> all = database.selectFrom(NEGOTIATION_DRAFT)
                .where(
                        NEGOTIATION_DRAFT.CASE_ID.eq(caseId.value()),
                        NEGOTIATION_DRAFT.SIDE.eq(side.name()),
                        NEGOTIATION_DRAFT.SETTLED.isFalse())
                .orderBy(NEGOTIATION_DRAFT.CHANGED_AT, NEGOTIATION_DRAFT.VERSION)
                .fetch(row -> draft(caseId, side, row));
        Map<ClauseKey, Integer> newest = all.stream()
                .filter(one -> one.version() != null)
                .collect(Collectors.toMap(KeptDraft::clause, PrivateNotes::number, Math::max));
        return all.stream()
                .filter(one -> one.version() == null || number(one) == newest.getOrDefault(one.clause(), 0))
                .toList();
    }

    private static int number(KeptDraft draft) {
        Integer version = draft.version();
        return version == null ? 0 : version;
    }

    Optional<KeptDraft> draft(CaseId caseId, ClauseKey clause, Side side, int version) {
        return database.selectFrom(NEGOTIATION_DRAFT)
                .where(
                        NEGOTIATION_DRAFT.CASE_ID.eq(caseId.value()),
                        NEGOTIATION_DRAFT.CLAUSE_KEY.eq(clause.value()),
                        NEGOTIATION_DRAFT.SIDE.eq(side.name()),
                        NEGOTIATION_DRAFT.VERSION.eq(version))
                .fetchOptional(row -> draft(caseId, side, row));
    }

    private KeptDraft draft(CaseId caseId, Side side, NegotiationDraftRecord row) {
        return new KeptDraft(
                row.getId(),
                new ClauseKey(row.getClauseKey()),
                row.getVersion(),
                row.getBasedOn(),
                open("draft", caseId, side, row.getSealed(), Written.class).terms(),
                new AccountId(row.getChangedBy()),
                row.getChangedAt().toInstant());
    }

    /** False when there is such a version already. */
    boolean keep(CaseId caseId, Side side, KeptDraft draft) {
        return database.insertInto(NEGOTIATION_DRAFT)
                        .set(NEGOTIATION_DRAFT.ID, draft.id())
                        .set(NEGOTIATION_DRAFT.CASE_ID, caseId.value())
                        .set(NEGOTIATION_DRAFT.CLAUSE_KEY, draft.clause().value())
                        .set(NEGOTIATION_DRAFT.SIDE, side.name())
                        .set(NEGOTIATION_DRAFT.VERSION, draft.version())
                        .set(NEGOTIATION_DRAFT.BASED_ON, draft.basedOn())
                        .set(NEGOTIATION_DRAFT.SEALED, seal("draft", caseId, side, Written.of(draft.terms())))
                        .set(NEGOTIATION_DRAFT.CHANGED_BY, draft.by().value())
                        .set(NEGOTIATION_DRAFT.CHANGED_AT, draft.at().atOffset(ZoneOffset.UTC))
                        .onConflict(
                                NEGOTIATION_DRAFT.CASE_ID,
                                NEGOTIATION_DRAFT.CLAUSE_KEY,
                                NEGOTIATION_DRAFT.SIDE,
                                NEGOTIATION_DRAFT.VERSION)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** These texts have been merged into another version; they stay in the table. */
    void settle(CaseId caseId, ClauseKey clause, Side side, Collection<UUID> drafts) {
        database.update(NEGOTIATION_DRAFT)
                .set(NEGOTIATION_DRAFT.SETTLED, true)
                .where(
                        NEGOTIATION_DRAFT.CASE_ID.eq(caseId.value()),
                        NEGOTIATION_DRAFT.CLAUSE_KEY.eq(clause.value()),
                        NEGOTIATION_DRAFT.SIDE.eq(side.name()),
                        NEGOTIATION_DRAFT.VERSION.isNull(),
                        NEGOTIATION_DRAFT.ID.in(drafts))
                .execute();
    }

    // mandates

    List<KeptMandate> mandates(CaseId caseId, Side side) {
        return database.selectFrom(NEGOTIATION_MANDATE)
                .where(NEGOTIATION_MANDATE.CASE_ID.eq(caseId.value()), NEGOTIATION_MANDATE.SIDE.eq(side.name()))
                .orderBy(NEGOTIATION_MANDATE.ASKED_AT, NEGOTIATION_MANDATE.ID)
                .fetch(row -> {
                    Wish wish = open("mandate", caseId, side, row.getSealed(), Wish.class);
                    return new KeptMandate(
                            row.getId(),
                            new ClauseKey(row.getClauseKey()),
                            wish.amount(),
                            wish.reason(),
                            new AccountId(row.getAskedBy()),
                            row.getAskedAt().toInstant(),
                            row.getGranted(),
                            row.getAnswer() == null
                                    ? null
                                    : open("mandate", caseId, side, row.getAnswer(), Ruling.class));
                });
    }

    void ask(CaseId caseId, Side side, KeptMandate mandate) {
        database.insertInto(NEGOTIATION_MANDATE)
                .set(NEGOTIATION_MANDATE.ID, mandate.id())
                .set(NEGOTIATION_MANDATE.CASE_ID, caseId.value())
                .set(NEGOTIATION_MANDATE.CLAUSE_KEY, mandate.clause().value())
                .set(NEGOTIATION_MANDATE.SIDE, side.name())
                .set(
                        NEGOTIATION_MANDATE.SEALED,
                        seal("mandate", caseId, side, new Wish(mandate.amount(), mandate.reason())))
                .set(NEGOTIATION_MANDATE.ASKED_BY, mandate.askedBy().value())
                .set(NEGOTIATION_MANDATE.ASKED_AT, mandate.askedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** False when it is decided already, or is none of this side. */
    boolean decide(CaseId caseId, Side side, UUID mandate, boolean granted, Ruling ruling, AccountId by, Instant at) {
        return database.update(NEGOTIATION_MANDATE)
                        .set(NEGOTIATION_MANDATE.GRANTED, granted)
                        .set(NEGOTIATION_MANDATE.ANSWER, seal("mandate", caseId, side, ruling))
                        .set(NEGOTIATION_MANDATE.DECIDED_BY, by.value())
                        .set(NEGOTIATION_MANDATE.DECIDED_AT, at.atOffset(ZoneOffset.UTC))
                        .where(
                                NEGOTIATION_MANDATE.ID.eq(mandate),
                                NEGOTIATION_MANDATE.CASE_ID.eq(caseId.value()),
                                NEGOTIATION_MANDATE.SIDE.eq(side.name()),
                                NEGOTIATION_MANDATE.GRANTED.isNull())
                        .execute()
                == 1;
    }

    /** The tables with requests that nobody has decided. */
    List<Waiting> waiting() {
        return database.selectDistinct(NEGOTIATION_MANDATE.CASE_ID, NEGOTIATION_MANDATE.SIDE)
                .from(NEGOTIATION_MANDATE)
                .where(NEGOTIATION_MANDATE.GRANTED.isNull())
                .fetch(row -> new Waiting(new CaseId(row.value1()), Side.valueOf(row.value2())));
    }

    // evidence

    void attach(CaseId caseId, ClauseKey clause, Side side, DocumentId document, AccountId by) {
        database.insertInto(NEGOTIATION_EVIDENCE)
                .values(caseId.value(), clause.value(), side.name(), document.value(), by.value())
                .onConflictDoNothing()
                .execute();
    }

    Map<ClauseKey, Set<DocumentId>> evidence(CaseId caseId, Side side) {
        return database
                .selectFrom(NEGOTIATION_EVIDENCE)
                .where(NEGOTIATION_EVIDENCE.CASE_ID.eq(caseId.value()), NEGOTIATION_EVIDENCE.SIDE.eq(side.name()))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new ClauseKey(row.getClauseKey()),
                        Collectors.mapping(row -> new DocumentId(row.getDocumentId()), Collectors.toSet())));
    }
}
