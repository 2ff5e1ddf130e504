package org.xieyue.congress;

import static xieyue.schema.Tables.CONGRESS;
import static xieyue.schema.Tables.CONGRESS_SESSION;
import static xieyue.schema.Tables.CONGRESS_WARD;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.UnionId;
import xieyue.schema.tables.records.CongressRecord;

/** Congresses and their wards. */
@Repository
class Congresses {

    /** As stored, without what changes from day to day. */
    record Ward(UUID id, String name, int seats) {}

    private final DSLContext database;

    Congresses(DSLContext database) {
        this.database = database;
    }

    /** False when the union has a congress of this name and term already. */
    boolean add(CongressId id, NewCongress congress) {
        int added = database.insertInto(CONGRESS)
                .set(CONGRESS.ID, id.value())
                .set(CONGRESS.UNION_ID, congress.union().value())
                .set(CONGRESS.NAME, congress.name().strip())
                .set(CONGRESS.KIND, congress.kind().name())
                .set(CONGRESS.TERM_NUMBER, congress.termNumber())
                .set(CONGRESS.TERM_FROM, congress.from())
                .set(CONGRESS.TERM_UNTIL, congress.until())
                .set(CONGRESS.WORKERS, congress.workers())
                .set(CONGRESS.WOMEN, congress.women())
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            return false;
        }
        for (NewCongress.Ward ward : congress.wards()) {
            database.insertInto(CONGRESS_WARD)
                    .set(CONGRESS_WARD.ID, UUID.randomUUID())
                    .set(CONGRESS_WARD.CONGRESS_ID, id.value())
                    .set(CONGRESS_WARD.NAME, ward.name().strip())
                    .set(CONGRESS_WARD.SEATS, ward.seats())
                    .execute();
        }
        return true;
    }

    Optional<CongressRow> find(CongressId id) {
        return database.selectFrom(CONGRESS).where(CONGRESS.ID.eq(id.value())).fetchOptional(Congresses::row);
    }

    /** For whoever changes delegates or numbers sessions: nobody else does until the transaction ends. */
    Optional<CongressRow> lock(CongressId id) {
        return database.selectFrom(CONGRESS)
                .where(CONGRESS.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(Congresses::row);
    }

    /** Newest term first. */
    List<CongressRow> at(Collection<UnionId> unions) {
        Set<UUID> ids = unions.stream().map(UnionId::value).collect(java.util.stream.Collectors.toSet());
        return database.selectFrom(CONGRESS)
                .where(CONGRESS.UNION_ID.in(ids))
                .orderBy(CONGRESS.TERM_FROM.desc(), CONGRESS.NAME)
                .fetch(Congresses::row);
    }

    List<Ward> wards(CongressId id) {
        return database.selectFrom(CONGRESS_WARD)
                .where(CONGRESS_WARD.CONGRESS_ID.eq(id.value()))
                .orderBy(CONGRESS_WARD.NAME)
                .fetch(row -> new Ward(row.getId(), row.getName(), row.getSeats()));
    }

    /** The number of the next session; the caller holds the lock. */
    int nextNumber(CongressId id) {
        return 1
                + database.select(DSL.coalesce(DSL.max(CONGRESS_SESSION.NUMBER), 0))
                        .from(CONGRESS_SESSION)
                        .where(CONGRESS_SESSION.CONGRESS_ID.eq(id.value()))
                        .fetchSingle()
                        .value1();
    }

    private static CongressRow row(CongressRecord row) {
        return new CongressRow(
                new CongressId(row.getId()),
                new UnionId(row.getUnionId()),
                row.getName(),
                CongressKind.valueOf(row.getKind()),
                row.getTermNumber(),
                row.getTermFrom(),
                row.getTermUntil(),
                row.getWorkers(),
                row.getWomen());
    }
}
