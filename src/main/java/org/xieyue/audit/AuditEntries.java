package org.xieyue.audit;

import static xieyue.schema.Tables.ACCOUNT;
import static xieyue.schema.Tables.AUDIT_ENTRY;
import static xieyue.schema.Tables.AUDIT_SEAL;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.AuditEntryRecord;

/** The entries as they are stored. */
@Repository
class AuditEntries {

    /** One statement: the entry, and its place in the queue of those that wait for a seal. */
    private static final String ADD = """
            with entry as (
                insert into audit_entry
                    (recorded_at, account_id, union_id, capacity, authority, action, subject_type, subject_id, case_id, details)
                values (cast(? as timestamptz), cast(? as uuid), cast(? as uuid), ?, ?, ?, ?, ?, ?, ?)
                returning id)
            insert into audit_unsealed (entry_id) select id from entry
            """;

    private final DSLContext database;

    AuditEntries(DSLContext database) {
        this.database = database;
    }

    /** Prepared once for each connection and not rendered anew with every act. */
    void add(AuditEntry entry) {
        database.connection(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setObject(1, entry.recordedAt().atOffset(ZoneOffset.UTC));
                add.setObject(2, entry.account(), Types.OTHER);
                add.setObject(3, entry.union(), Types.OTHER);
                add.setString(4, entry.capacity());
                add.setString(5, entry.authority().name());
                add.setString(6, entry.action());
                add.setString(7, entry.subjectType());
                add.setString(8, entry.subjectId());
                add.setString(9, entry.caseId());
                add.setString(10, entry.details());
                add.executeUpdate();
            }
        });
    }

    /** Newest first, older than {@code before}. */
    List<AuditRow> ofUnions(
            List<UnionId> unions,
            boolean andNobodys,
            String action,
            @Nullable AccountId person,
            long before,
            int limit) {
        Condition which = AUDIT_ENTRY.UNION_ID.eq(
                DSL.any(unions.stream().map(UnionId::value).toArray(UUID[]::new)));
        if (andNobodys) {
            which = which.or(AUDIT_ENTRY.UNION_ID.isNull());
        }
        if (!action.isEmpty()) {
            which = which.and(AUDIT_ENTRY.ACTION.startsWith(action));
        }
        if (person != null) {
            which = which.and(AUDIT_ENTRY.ACCOUNT_ID.eq(person.value()));
        }
        return rows(which.and(AUDIT_ENTRY.ID.lt(before)), limit);
    }

    List<AuditRow> ofCase(CaseId caseId, long before, int limit) {
        return rows(AUDIT_ENTRY.CASE_ID.eq(caseId.toString()).and(AUDIT_ENTRY.ID.lt(before)), limit);
    }

    private List<AuditRow> rows(Condition which, int limit) {
        return database.select(AUDIT_ENTRY.fields())
                .select(ACCOUNT.NAME, AUDIT_SEAL.SEQUENCE)
                .from(AUDIT_ENTRY)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(AUDIT_ENTRY.ACCOUNT_ID))
                .leftJoin(AUDIT_SEAL)
                .on(AUDIT_SEAL.ENTRY_ID.eq(AUDIT_ENTRY.ID))
                .where(which)
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(limit)
                .fetch(AuditEntries::row);
    }

    private static AuditRow row(Record row) {
        AuditEntryRecord stored = row.into(AUDIT_ENTRY);
        AuditEntry entry = entry(stored);
        UUID account = entry.account();
        return new AuditRow(
                stored.getId(),
                entry.recordedAt(),
                account == null ? null : new AccountId(account),
                Objects.requireNonNullElse(row.get(ACCOUNT.NAME), ""),
                roles(entry.capacity()),
                entry.authority(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.caseId(),
                DetailText.parse(entry.details()),
                row.get(AUDIT_SEAL.SEQUENCE));
    }

    private static Set<Role> roles(String capacity) {
        return Arrays.stream(capacity.split(" "))
                .filter(post -> post.contains("@"))
                .map(post -> Role.valueOf(post.substring(0, post.indexOf('@'))))
                .collect(Collectors.toSet());
    }

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("account_id", UUID.class),
                row.getObject("union_id", UUID.class),
                row.getString("capacity"),
                Authority.valueOf(row.getString("authority")),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("case_id"),
                row.getString("details"));
    }

    static AuditEntry entry(AuditEntryRecord row) {
        return new AuditEntry(
                row.getRecordedAt().toInstant(),
                row.getAccountId(),
                row.getUnionId(),
                row.getCapacity(),
                Authority.valueOf(row.getAuthority()),
                row.getAction(),
                row.getSubjectType(),
                row.getSubjectId(),
                row.getCaseId(),
                row.getDetails());
    }
}
