package org.xieyue.parties;

import static xieyue.schema.Tables.PARTY_CASE;
import static xieyue.schema.Tables.PARTY_EMPLOYER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.agreements.ScopeType;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.parties.PartyEmployer.Standing;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.PartyCaseRecord;
import xieyue.schema.tables.records.PartyEmployerRecord;

/** Tables of cases, and the employers at them. */
@Repository
class Parties {

    private static final String RECORDER = "party_case.sealed_recorder";

    private final DSLContext database;
    private final FieldCipher cipher;

    Parties(DSLContext database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** @param personKey keyed hash of the recorder's identity */
    record Recorder(String name, String personKey, @Nullable AccountId account) {}

    record Table(
            CaseId caseId,
            UnionId union,
            String jurisdiction,
            ScopeType scope,
            LocalDate openedOn,
            @Nullable Recorder recorder) {}

    String keyOf(String identity) {
        return cipher.fingerprint("party/" + identity.strip().toUpperCase(java.util.Locale.ROOT));
    }

    /** False when the case has its table already. */
    boolean add(CaseId id, Frame frame, LocalDate on) {
        int added = database.insertInto(PARTY_CASE)
                .set(PARTY_CASE.CASE_ID, id.value())
                .set(PARTY_CASE.UNION_ID, frame.union().value())
                .set(PARTY_CASE.JURISDICTION, frame.jurisdiction())
                .set(PARTY_CASE.SCOPE, frame.scope().name())
                .set(PARTY_CASE.OPENED_ON, on)
                .onConflictDoNothing()
                .execute();
        return added == 1;
    }

    /** False when the employer is there already. */
    boolean invite(CaseId id, EmployerId employer, int place, int workers) {
        return database.insertInto(PARTY_EMPLOYER)
                        .set(PARTY_EMPLOYER.CASE_ID, id.value())
                        .set(PARTY_EMPLOYER.EMPLOYER_ID, employer.value())
                        .set(PARTY_EMPLOYER.PLACE, place)
                        .set(PARTY_EMPLOYER.STANDING, Standing.INVITED.name())
                        .set(PARTY_EMPLOYER.ABOVE_SCALE, false)
                        .set(PARTY_EMPLOYER.WORKERS, workers)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Table> find(CaseId id) {
        return database.selectFrom(PARTY_CASE)
                .where(PARTY_CASE.CASE_ID.eq(id.value()))
                .fetchOptional(this::table);
    }

    /** Nobody else changes who sits at this table until the transaction ends. */
    Optional<Table> lock(CaseId id) {
        return database.selectFrom(PARTY_CASE)
                .where(PARTY_CASE.CASE_ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(this::table);
    }

    void recorder(CaseId id, Recorder recorder) {
        AccountId account = recorder.account();
        database.update(PARTY_CASE)
                .set(PARTY_CASE.RECORDER_ACCOUNT_ID, account == null ? null : account.value())
                .set(PARTY_CASE.RECORDER_KEY, recorder.personKey())
                .set(PARTY_CASE.SEALED_RECORDER, cipher.seal(RECORDER, recorder.name()))
                .where(PARTY_CASE.CASE_ID.eq(id.value()))
                .execute();
    }

    /** In the order in which they were asked. */
    List<PartyEmployer> employers(CaseId id) {
        return database.selectFrom(PARTY_EMPLOYER)
                .where(PARTY_EMPLOYER.CASE_ID.eq(id.value()))
                .orderBy(PARTY_EMPLOYER.PLACE, PARTY_EMPLOYER.EMPLOYER_ID)
                .fetch(Parties::employer);
    }

    void save(CaseId id, PartyEmployer employer) {
        database.update(PARTY_EMPLOYER)
                .set(PARTY_EMPLOYER.STANDING, employer.standing().name())
                .set(PARTY_EMPLOYER.ABOVE_SCALE, employer.aboveScale())
                .set(PARTY_EMPLOYER.AUTHORITY_DOCUMENT_ID, value(employer.authority()))
                .set(PARTY_EMPLOYER.JOINED_ON, employer.joinedOn())
                .set(PARTY_EMPLOYER.LEFT_OUT_ON, employer.leftOutOn())
                .set(PARTY_EMPLOYER.SEALED_ON, employer.sealedOn())
                .set(PARTY_EMPLOYER.SEAL_DOCUMENT_ID, value(employer.seal()))
                .set(PARTY_EMPLOYER.WORKERS, employer.coveredWorkers())
                .where(PARTY_EMPLOYER.CASE_ID.eq(id.value()))
                .and(PARTY_EMPLOYER.EMPLOYER_ID.eq(employer.employer().value()))
                .execute();
    }

    private static @Nullable UUID value(@Nullable DocumentId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable DocumentId document(@Nullable UUID id) {
        return id == null ? null : new DocumentId(id);
    }

    private static PartyEmployer employer(PartyEmployerRecord row) {
        return new PartyEmployer(
                new EmployerId(row.getEmployerId()),
                Standing.valueOf(row.getStanding()),
                row.getAboveScale(),
                document(row.getAuthorityDocumentId()),
                row.getJoinedOn(),
                row.getLeftOutOn(),
                row.getSealedOn(),
                document(row.getSealDocumentId()),
                row.getWorkers());
    }

    private Table table(PartyCaseRecord row) {
        @Nullable UUID account = row.getRecorderAccountId();
        byte @Nullable [] name = row.getSealedRecorder();
        Recorder recorder = name == null
                ? null
                : new Recorder(
                        cipher.open(RECORDER, name),
                        row.getRecorderKey(),
                        account == null ? null : new AccountId(account));
        return new Table(
                new CaseId(row.getCaseId()),
                new UnionId(row.getUnionId()),
                row.getJurisdiction(),
                ScopeType.valueOf(row.getScope()),
                row.getOpenedOn(),
                recorder);
    }
}
