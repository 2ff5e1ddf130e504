package org.xieyue.parties;

import static xieyue.schema.Tables.PARTY_CASE;
import static xieyue.schema.Tables.PARTY_MANDATE;
import static xieyue.schema.Tables.PARTY_REPRESENTATIVE;

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
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.PartyMandateRecord;
import xieyue.schema.tables.records.PartyRepresentativeRecord;

/** Seats and mandates; names are sealed, identity numbers are kept as keyed hashes only. */
@Repository
class Representatives {

    private static final String NAME = "party_representative.sealed_name";

    private final DSLContext database;
    private final FieldCipher cipher;

    Representatives(DSLContext database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    void add(Representative one) {
        PartyRepresentativeRecord row = database.newRecord(PARTY_REPRESENTATIVE);
        row.setId(one.id().value());
        row.setCaseId(one.caseId().value());
        row.setSide(one.side().name());
        EmployerId employer = one.employer();
        row.setEmployerId(employer == null ? null : employer.value());
        AccountId account = one.account();
        row.setAccountId(account == null ? null : account.value());
        row.setPersonKey(one.personKey());
        row.setSealedName(cipher.seal(NAME, one.name()));
        row.setPost(one.post().name());
        row.setOrigin(one.origin().name());
        row.setOutsider(one.outsider());
        row.setFromOn(one.from());
        RepresentativeId replaces = one.replaces();
        row.setReplaces(replaces == null ? null : replaces.value());
        row.insert();
    }

    void leave(RepresentativeId id, LocalDate lastDay, String reason) {
        database.update(PARTY_REPRESENTATIVE)
                .set(PARTY_REPRESENTATIVE.UNTIL_ON, lastDay)
                .set(PARTY_REPRESENTATIVE.REASON_LEFT, reason)
                .where(PARTY_REPRESENTATIVE.ID.eq(id.value()))
                .execute();
    }

    void admitted(RepresentativeId id, boolean postGiven) {
        database.update(PARTY_REPRESENTATIVE)
                .set(PARTY_REPRESENTATIVE.ADMITTED, true)
                .set(PARTY_REPRESENTATIVE.POST_GIVEN, postGiven)
                .where(PARTY_REPRESENTATIVE.ID.eq(id.value()))
                .execute();
    }

    /** Whether the seat still brought something. */
    boolean dismissed(RepresentativeId id) {
        return database.update(PARTY_REPRESENTATIVE)
                        .set(PARTY_REPRESENTATIVE.ADMITTED, false)
                        .where(PARTY_REPRESENTATIVE.ID.eq(id.value()), PARTY_REPRESENTATIVE.ADMITTED.isTrue())
                        .execute()
                == 1;
    }

    List<Representative> leftBefore(LocalDate day) {
        return list(PARTY_REPRESENTATIVE.ADMITTED.isTrue().and(PARTY_REPRESENTATIVE.UNTIL_ON.lt(day)));
    }

    /** Whether a seat at this union, now or before, gave the post and no other seat of this side needs it any more. */
    boolean holdsPostBySeat(AccountId account, Side side, UnionId union) {
        Condition seats = PARTY_REPRESENTATIVE
                .ACCOUNT_ID
                .eq(account.value())
                .and(PARTY_REPRESENTATIVE.SIDE.eq(side.name()))
                .and(PARTY_REPRESENTATIVE.CASE_ID.in(database.select(PARTY_CASE.CASE_ID)
                        .from(PARTY_CASE)
                        .where(PARTY_CASE.UNION_ID.eq(union.value()))));
        return database.fetchExists(PARTY_REPRESENTATIVE, seats.and(PARTY_REPRESENTATIVE.POST_GIVEN.isTrue()))
                && !database.fetchExists(PARTY_REPRESENTATIVE, seats.and(PARTY_REPRESENTATIVE.ADMITTED.isTrue()));
    }

    Optional<Representative> find(RepresentativeId id) {
        return list(PARTY_REPRESENTATIVE.ID.eq(id.value())).stream().findFirst();
    }

    /** Everybody who has ever sat at this table. */
    List<Representative> of(CaseId caseId) {
        return list(PARTY_REPRESENTATIVE.CASE_ID.eq(caseId.value()));
    }

    List<Representative> of(CaseId caseId, AccountId account) {
        return list(PARTY_REPRESENTATIVE
                .CASE_ID
                .eq(caseId.value())
                .and(PARTY_REPRESENTATIVE.ACCOUNT_ID.eq(account.value())));
    }

    /** Every seat that this person has or had, at any table. */
    List<Representative> of(AccountId account) {
        return list(PARTY_REPRESENTATIVE.ACCOUNT_ID.eq(account.value()));
    }

    void add(CaseId caseId, Mandate mandate) {
        PartyMandateRecord row = database.newRecord(PARTY_MANDATE);
        row.setId(mandate.id().value());
        row.setCaseId(caseId.value());
        row.setRepresentativeId(mandate.representative().value());
        row.setSide(mandate.side().name());
        row.setKind(mandate.kind().name());
        DocumentId paper = mandate.paper();
        row.setDocumentId(paper == null ? null : paper.value());
        row.setFromOn(mandate.from());
        row.setUntilOn(mandate.until());
        row.insert();
    }

    void end(MandateId id, LocalDate lastDay) {
        database.update(PARTY_MANDATE)
                .set(PARTY_MANDATE.UNTIL_ON, lastDay)
                .where(PARTY_MANDATE.ID.eq(id.value()))
                .execute();
    }

    List<Mandate> mandates(CaseId caseId) {
        return database.selectFrom(PARTY_MANDATE)
                .where(PARTY_MANDATE.CASE_ID.eq(caseId.value()))
                .orderBy(PARTY_MANDATE.FROM_ON, PARTY_MANDATE.ID)
                .fetch(Representatives::mandate);
    }

    private List<Representative> list(Condition condition) {
        return database.selectFrom(PARTY_REPRESENTATIVE)
                .where(condition)
                .orderBy(PARTY_REPRESENTATIVE.FROM_ON, PARTY_REPRESENTATIVE.ID)
                .fetch(this::representative);
    }

    private static Mandate mandate(PartyMandateRecord row) {
        @Nullable UUID paper = row.getDocumentId();
        return new Mandate(
                new MandateId(row.getId()),
                new RepresentativeId(row.getRepresentativeId()),
                Side.valueOf(row.getSide()),
                Mandate.Kind.valueOf(row.getKind()),
                paper == null ? null : new DocumentId(paper),
                row.getFromOn(),
                row.getUntilOn());
    }

    private Representative representative(PartyRepresentativeRecord row) {
        @Nullable UUID employer = row.getEmployerId();
        @Nullable UUID account = row.getAccountId();
        @Nullable UUID replaces = row.getReplaces();
        return new Representative(
                new RepresentativeId(row.getId()),
                new CaseId(row.getCaseId()),
                Side.valueOf(row.getSide()),
                employer == null ? null : new EmployerId(employer),
                account == null ? null : new AccountId(account),
                row.getPersonKey(),
                cipher.open(NAME, row.getSealedName()),
                Post.valueOf(row.getPost()),
                Origin.valueOf(row.getOrigin()),
                row.getOutsider(),
                row.getFromOn(),
                row.getUntilOn(),
                replaces == null ? null : new RepresentativeId(replaces));
    }
}
