package org.xieyue.jurisdictions;

import static xieyue.schema.Tables.JURISDICTION;
import static xieyue.schema.Tables.JURISDICTION_PARAMETER;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;

/** Places and the values recorded for them; nothing is ever overwritten. */
@Repository
class ParameterValues {

    private final DSLContext database;

    ParameterValues(DSLContext database) {
        this.database = database;
    }

    List<Jurisdiction> places() {
        return database.selectFrom(JURISDICTION)
                .orderBy(JURISDICTION.KEY)
                .fetch(row -> new Jurisdiction(row.getKey(), row.getName(), row.getParent()));
    }

    Map<String, Jurisdiction> byKey() {
        Map<String, Jurisdiction> byKey = new HashMap<>();
        places().forEach(place -> byKey.put(place.key(), place));
        return byKey;
    }

    /** False when the place is there already. */
    boolean add(Jurisdiction place) {
        return database.insertInto(JURISDICTION)
                        .set(JURISDICTION.KEY, place.key())
                        .set(JURISDICTION.NAME, place.name())
                        .set(JURISDICTION.PARENT, place.parent())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Lets nobody else record values for the place until the transaction ends; false when there is no such place. */
    boolean lock(String place) {
        return database.selectFrom(JURISDICTION)
                .where(JURISDICTION.KEY.eq(place))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** For each place and parameter the value that holds on that day: of the latest effective date, as last corrected. */
    List<ParameterRow> inForce(Collection<String> places, Collection<String> keys, LocalDate on) {
        return database.select()
                .distinctOn(JURISDICTION_PARAMETER.JURISDICTION, JURISDICTION_PARAMETER.NAME)
                .from(JURISDICTION_PARAMETER)
                .where(JURISDICTION_PARAMETER.JURISDICTION.in(places))
                .and(JURISDICTION_PARAMETER.NAME.in(keys))
                .and(JURISDICTION_PARAMETER.EFFECTIVE_FROM.le(on))
                .orderBy(
                        JURISDICTION_PARAMETER.JURISDICTION,
                        JURISDICTION_PARAMETER.NAME,
                        JURISDICTION_PARAMETER.EFFECTIVE_FROM.desc(),
                        JURISDICTION_PARAMETER.REVISION.desc())
                .fetch(ParameterValues::row);
    }

    /** Everything recorded under this name for these places, newest first. */
    List<ParameterRow> history(Collection<String> places, String key) {
        return database.select()
                .from(JURISDICTION_PARAMETER)
                .where(JURISDICTION_PARAMETER.JURISDICTION.in(places))
                .and(JURISDICTION_PARAMETER.NAME.eq(key))
                .orderBy(
                        JURISDICTION_PARAMETER.EFFECTIVE_FROM.desc(),
                        JURISDICTION_PARAMETER.JURISDICTION.desc(),
                        JURISDICTION_PARAMETER.REVISION.desc())
                .fetch(ParameterValues::row);
    }

    /** The last correction of the value from that day. */
    Optional<ParameterRow> latest(String place, String key, LocalDate effectiveFrom) {
        return database.select()
                .from(JURISDICTION_PARAMETER)
                .where(JURISDICTION_PARAMETER.JURISDICTION.eq(place))
                .and(JURISDICTION_PARAMETER.NAME.eq(key))
                .and(JURISDICTION_PARAMETER.EFFECTIVE_FROM.eq(effectiveFrom))
                .orderBy(JURISDICTION_PARAMETER.REVISION.desc())
                .limit(1)
                .fetchOptional(ParameterValues::row);
    }

    /** Every place and parameter for which anything has been recorded. */
    Set<Recorded> recorded() {
        return database.selectDistinct(JURISDICTION_PARAMETER.JURISDICTION, JURISDICTION_PARAMETER.NAME)
                .from(JURISDICTION_PARAMETER)
                .fetchSet(row -> new Recorded(row.value1(), row.value2()));
    }

    record Recorded(String place, String key) {}

    void add(ParameterRow row, @Nullable AccountId by) {
        database.insertInto(JURISDICTION_PARAMETER)
                .set(JURISDICTION_PARAMETER.JURISDICTION, row.jurisdiction())
                .set(JURISDICTION_PARAMETER.NAME, row.key())
                .set(JURISDICTION_PARAMETER.EFFECTIVE_FROM, row.effectiveFrom())
                .set(JURISDICTION_PARAMETER.REVISION, row.revision())
                .set(JURISDICTION_PARAMETER.VALUE, row.value())
                .set(JURISDICTION_PARAMETER.SOURCE, row.source())
                .set(JURISDICTION_PARAMETER.MARK, row.mark().name())
                .set(JURISDICTION_PARAMETER.RECORDED_AT, row.recordedAt().atOffset(ZoneOffset.UTC))
                .set(JURISDICTION_PARAMETER.RECORDED_BY, by == null ? null : by.value())
                .execute();
    }

    private static ParameterRow row(Record row) {
        return new ParameterRow(
                row.get(JURISDICTION_PARAMETER.JURISDICTION),
                row.get(JURISDICTION_PARAMETER.NAME),
                row.get(JURISDICTION_PARAMETER.EFFECTIVE_FROM),
                row.get(JURISDICTION_PARAMETER.REVISION),
                row.get(JURISDICTION_PARAMETER.VALUE),
                row.get(JURISDICTION_PARAMETER.SOURCE),
                ParameterRow.Mark.valueOf(row.get(JURISDICTION_PARAMETER.MARK)),
                row.get(JURISDICTION_PARAMETER.RECORDED_AT).toInstant());
    }
}
