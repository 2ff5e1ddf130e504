package org.xieyue.audit;

import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The entries and their seals as they are stored. */
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

    void add(AuditEntry entry) {
        database.execute(
                ADD,
                entry.recordedAt().atOffset(ZoneOffset.UTC),
                entry.account(),
                entry.union(),
                entry.capacity(),
                entry.authority().name(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.caseId(),
                entry.details());
    }
}
