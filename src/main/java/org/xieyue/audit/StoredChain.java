package org.xieyue.audit;

import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static xieyue.schema.Tables.AUDIT_ENTRY;
import static xieyue.schema.Tables.AUDIT_SEAL;
import static xieyue.schema.Tables.AUDIT_UNSEALED;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The seals and the queue before them, as they are stored. */
@Repository
class StoredChain {

    /** A link and the entry that it names, which somebody may have removed. */
    record Sealed(Link link, @Nullable AuditEntry entry) {}

    /** One statement, read plainly: every act passes here. */
    private static final String TAKE = """
            with taken as (
                delete from audit_unsealed
                 where entry_id in (select entry_id from audit_unsealed order by entry_id limit ?)
                returning entry_id)
            select e.* from taken join audit_entry e on e.id = taken.entry_id
            """;

    private static final String SEAL = """
            insert into audit_seal (sequence, entry_id, previous_hash, hash)
            select * from unnest(cast(? as bigint[]), cast(? as bigint[]), cast(? as bytea[]), cast(? as bytea[]))
            """;

    private final DSLContext database;

    StoredChain(DSLContext database) {
        this.database = database;
    }

    /** Whether this transaction may seal: one at a time in the whole installation. */
    boolean lock() {
        return Boolean.TRUE.equals(database.resultQuery("select pg_try_advisory_xact_lock(hashtext('audit_seal'))")
                .fetchSingle()
                .get(0, Boolean.class));
    }

    Link head() {
        return database.selectFrom(AUDIT_SEAL)
                .orderBy(AUDIT_SEAL.SEQUENCE.desc())
                .limit(1)
                .fetchOptional(
                        row -> new Link(row.getSequence(), row.getEntryId(), row.getPreviousHash(), row.getHash()))
                .orElse(Link.ORIGIN);
    }

    /** Takes the oldest entries off the queue; by id. */
    SortedMap<Long, AuditEntry> takeUnsealed(int most) {
        return database.connectionResult(connection -> {
            try (PreparedStatement take = connection.prepareStatement(TAKE)) {
                take.setInt(1, most);
                try (ResultSet rows = take.executeQuery()) {
                    SortedMap<Long, AuditEntry> entries = new TreeMap<>();
                    while (rows.next()) {
                        entries.put(rows.getLong("id"), AuditEntries.entry(rows));
                    }
                    return entries;
                }
            }
        });
    }

    void add(List<Link> links) {
        database.execute(
                SEAL,
                links.stream().map(Link::sequence).toArray(Long[]::new),
                links.stream().map(Link::entryId).toArray(Long[]::new),
                links.stream().map(Link::previousHash).toArray(byte[][]::new),
                links.stream().map(Link::hash).toArray(byte[][]::new));
    }

    List<Sealed> after(long sequence, int most) {
        return database.select(AUDIT_SEAL.fields())
                .select(AUDIT_ENTRY.fields())
                .from(AUDIT_SEAL)
                .leftJoin(AUDIT_ENTRY)
                .on(AUDIT_ENTRY.ID.eq(AUDIT_SEAL.ENTRY_ID))
                .where(AUDIT_SEAL.SEQUENCE.gt(sequence))
                .orderBy(AUDIT_SEAL.SEQUENCE)
                .limit(most)
                .fetch(row -> new Sealed(
                        new Link(
                                row.get(AUDIT_SEAL.SEQUENCE),
                                row.get(AUDIT_SEAL.ENTRY_ID),
                                row.get(AUDIT_SEAL.PREVIOUS_HASH),
                                row.get(AUDIT_SEAL.HASH)),
                        row.get(AUDIT_ENTRY.ID) == null ? null : AuditEntries.entry(row.into(AUDIT_ENTRY))));
    }

    /** The first entry that neither has a seal nor waits for one: it did not come in through the trail. */
    Optional<Long> firstStranger() {
        return Optional.ofNullable(database.select(min(AUDIT_ENTRY.ID))
                .from(AUDIT_ENTRY)
                .where(
                        notExists(selectOne().from(AUDIT_SEAL).where(AUDIT_SEAL.ENTRY_ID.eq(AUDIT_ENTRY.ID))),
                        notExists(selectOne().from(AUDIT_UNSEALED).where(AUDIT_UNSEALED.ENTRY_ID.eq(AUDIT_ENTRY.ID))))
                .fetchSingle()
                .value1());
    }

    int waiting() {
        return database.fetchCount(AUDIT_UNSEALED);
    }
}
