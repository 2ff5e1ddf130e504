package org.xieyue.convalescence;

import static xieyue.schema.Tables.TRIP_BASE;
import static xieyue.schema.Tables.TRIP_BASE_PRICE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Yuan;

/** Approved bases and their price lists. */
@Repository
class Bases {

    private final DSLContext database;

    Bases(DSLContext database) {
        this.database = database;
    }

    /** False when the union has approved a base of that name already. */
    boolean add(BaseId id, UnionId union, String name, String place, LocalDate on, @Nullable AccountId by) {
        return database.insertInto(TRIP_BASE)
                        .set(TRIP_BASE.ID, id.value())
                        .set(TRIP_BASE.UNION_ID, union.value())
                        .set(TRIP_BASE.NAME, name)
                        .set(TRIP_BASE.PLACE, place)
                        .set(TRIP_BASE.APPROVED_ON, on)
                        .set(TRIP_BASE.APPROVED_BY, by == null ? null : by.value())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False when the base has a price from that very day; prices are added and never changed. */
    boolean price(BaseId base, LocalDate from, Yuan day, @Nullable AccountId by, Instant at) {
        return database.insertInto(TRIP_BASE_PRICE)
                        .set(TRIP_BASE_PRICE.BASE_ID, base.value())
                        .set(TRIP_BASE_PRICE.VALID_FROM, from)
                        .set(TRIP_BASE_PRICE.DAY_FEN, day.fen())
                        .set(TRIP_BASE_PRICE.SET_BY, by == null ? null : by.value())
                        .set(TRIP_BASE_PRICE.SET_AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** The newest first. */
    List<BasePrice> prices(BaseId base) {
        return database.selectFrom(TRIP_BASE_PRICE)
                .where(TRIP_BASE_PRICE.BASE_ID.eq(base.value()))
                .orderBy(TRIP_BASE_PRICE.VALID_FROM.desc())
                .fetch(row -> new BasePrice(
                        row.getValidFrom(),
                        new Yuan(row.getDayFen()),
                        row.getSetBy() == null ? null : new AccountId(row.getSetBy()),
                        row.getSetAt() == null ? null : row.getSetAt().toInstant()));
    }

    Optional<Yuan> priceFrom(BaseId base, LocalDate from) {
        return database.select(TRIP_BASE_PRICE.DAY_FEN)
                .from(TRIP_BASE_PRICE)
                .where(TRIP_BASE_PRICE.BASE_ID.eq(base.value()), TRIP_BASE_PRICE.VALID_FROM.eq(from))
                .fetchOptional(row -> new Yuan(row.value1()));
    }

    /** False when it was closed before; that day stays. */
    boolean close(BaseId base, LocalDate on) {
        return database.update(TRIP_BASE)
                        .set(TRIP_BASE.CLOSED_ON, on)
                        .where(TRIP_BASE.ID.eq(base.value()), TRIP_BASE.CLOSED_ON.isNull())
                        .execute()
                == 1;
    }

    void limit(BaseId base, @Nullable Integer places) {
        database.update(TRIP_BASE)
                .set(TRIP_BASE.DAY_PLACES, places)
                .where(TRIP_BASE.ID.eq(base.value()))
                .execute();
    }

    Optional<Integer> places(BaseId base) {
        return database.select(TRIP_BASE.DAY_PLACES)
                .from(TRIP_BASE)
                .where(TRIP_BASE.ID.eq(base.value()))
                .fetchOptional(TRIP_BASE.DAY_PLACES);
    }

    /** The same, locked until the transaction ends: nobody counts its guests while somebody books. */
    Optional<Integer> lockPlaces(BaseId base) {
        return database.select(TRIP_BASE.DAY_PLACES)
                .from(TRIP_BASE)
                .where(TRIP_BASE.ID.eq(base.value()))
                .forNoKeyUpdate()
                .fetchOptional(TRIP_BASE.DAY_PLACES);
    }

    /** All bases of these unions, closed ones too, by name. */
    List<BaseRow> of(Collection<UnionId> unions, LocalDate on) {
        return rows(TRIP_BASE.UNION_ID.in(unions.stream().map(UnionId::value).toList()), on);
    }

    Optional<UnionId> unionOf(BaseId base) {
        return database.select(TRIP_BASE.UNION_ID)
                .from(TRIP_BASE)
                .where(TRIP_BASE.ID.eq(base.value()))
                .fetchOptional(row -> new UnionId(row.value1()));
    }

    /** The base with its price on that day; without one it cannot be chosen. */
    Optional<BaseRow> find(BaseId base, LocalDate on) {
        return rows(TRIP_BASE.ID.eq(base.value()), on).stream().findFirst();
    }

    /** Bases of these unions that may be chosen for a trip on that day, by name. */
    List<BaseRow> open(Collection<UnionId> unions, LocalDate on) {
        List<UUID> ids = unions.stream().map(UnionId::value).toList();
        return rows(TRIP_BASE.UNION_ID.in(ids).and(TRIP_BASE.CLOSED_ON.isNull().or(TRIP_BASE.CLOSED_ON.gt(on))), on);
    }

    private List<BaseRow> rows(Condition condition, LocalDate on) {
        Field<Long> price = DSL.field(DSL.select(TRIP_BASE_PRICE.DAY_FEN)
                        .from(TRIP_BASE_PRICE)
                        .where(TRIP_BASE_PRICE.BASE_ID.eq(TRIP_BASE.ID), TRIP_BASE_PRICE.VALID_FROM.le(on))
                        .orderBy(TRIP_BASE_PRICE.VALID_FROM.desc())
                        .limit(1))
                .as("day_fen");
        return database.select(
                        TRIP_BASE.ID, TRIP_BASE.UNION_ID, TRIP_BASE.NAME, TRIP_BASE.PLACE, TRIP_BASE.CLOSED_ON, price)
                .from(TRIP_BASE)
                .where(condition)
                .orderBy(TRIP_BASE.NAME, TRIP_BASE.ID)
                .fetch(row -> row(row, row.get(price)));
    }

    private static BaseRow row(Record row, @Nullable Long fen) {
        return new BaseRow(
                new BaseId(row.get(TRIP_BASE.ID)),
                new UnionId(row.get(TRIP_BASE.UNION_ID)),
                row.get(TRIP_BASE.NAME),
                row.get(TRIP_BASE.PLACE),
                fen == null ? null : new Yuan(fen),
                row.get(TRIP_BASE.CLOSED_ON));
    }
}
