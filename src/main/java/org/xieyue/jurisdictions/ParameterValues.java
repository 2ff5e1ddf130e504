package org.xieyue.jurisdictions;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static xieyue.schema.Tables.JURISDICTION;
import static xieyue.schema.Tables.JURISDICTION_PARAMETER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    Map<String, String> parents() {
        Map<String, String> parents = new HashMap<>();
        for (Jurisdiction place : places()) {
            if (place.parent() != null) {
                parents.put(place.key(), place.parent());
            }
        }
        return parents;
    }

    void add(Jurisdiction place) {
        database.insertInto(JURISDICTION)
                .set(JURISDICTION.KEY, place.key())
                .set(JURISDICTION.NAME, place.name())
                .set(JURISDICTION.PARENT, place.parent())
                .onConflictDoNothing()
                .execute();
    }

    /** For each place the value that holds on that day: of the latest effective date, as last corrected. */
    List<ParameterRow> inForce(Collection<String> places, String key, LocalDate on) {
        return database.select()
                .distinctOn(JURISDICTION_PARAMETER.JURISDICTION)
                .from(JURISDICTION_PARAMETER)
                .where(JURISDICTION_PARAMETER.JURISDICTION.in(places))
                .and(JURISDICTION_PARAMETER.NAME.eq(key))
                .and(JURISDICTION_PARAMETER.EFFECTIVE_FROM.le(on))
                .orderBy(
                        JURISDICTION_PARAMETER.JURISDICTION,
                        JURISDICTION_PARAMETER.EFFECTIVE_FROM.desc(),
                        JURISDICTION_PARAMETER.REVISION.desc())
                .fetch(ParameterValues::row);
    }

    /** Everything recorded for a place, by name, newest first. */
    List<ParameterRow> history(String place) {
        return database.select()
                .from(JURISDICTION_PARAMETER)
                .where(JURISDICTION_PARAMETER.JURISDICTION.eq(place))
                .orderBy(
                        JURISDICTION_PARAMETER.NAME,
                        JURISDICTION_PARAMETER.EFFECTIVE_FROM.desc(),
                        JURISDICTION_PARAMETER.REVISION.desc())
                .fetch(ParameterValues::row);
    }

    boolean isEmpty() {
        return !database.fetchExists(JURISDICTION_PARAMETER);
    }

    /** Two people who record a value for the same day at the same time get two revisions: the place is locked. */
    void add(
            String place,
            String key,
            LocalDate effectiveFrom,
            String value,
            String source,
            ParameterRow.Mark mark,
            Instant at,
            @Nullable AccountId by) {
        database.selectFrom(JURISDICTION)
                .where(JURISDICTION.KEY.eq(place))
                .forUpdate()
                .fetch();
        database.insertInto(JURISDICTION_PARAMETER)
                .set(JURISDICTION_PARAMETER.JURISDICTION, place)
                .set(JURISDICTION_PARAMETER.NAME, key)
                .set(JURISDICTION_PARAMETER.EFFECTIVE_FROM, effectiveFrom)
                .set(
                        JURISDICTION_PARAMETER.REVISION,
                        database.select(coalesce(max(JURISDICTION_PARAMETER.REVISION), val(0))
                                        .plus(1))
                                .from(JURISDICTION_PARAMETER)
                                .where(JURISDICTION_PARAMETER.JURISDICTION.eq(place))
                                .and(JURISDICTION_PARAMETER.NAME.eq(key))
                                .and(JURISDICTION_PARAMETER.EFFECTIVE_FROM.eq(effectiveFrom)))
                .set(JURISDICTION_PARAMETER.VALUE, value)
                .set(JURISDICTION_PARAMETER.SOURCE, source)
                .set(JURISDICTION_PARAMETER.MARK, mark.name())
                .set(JURISDICTION_PARAMETER.RECORDED_AT, at.atOffset(ZoneOffset.UTC))
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
