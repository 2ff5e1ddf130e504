package org.xieyue.needs;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;
import static xieyue.schema.Tables.NEED_MET;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.shared.Yuan;

/** How far the needs of each person are met in a year. */
@Repository
class MetNeeds {

    /**
     * One conditional statement, and everybody takes the rows in the same order: adding up claims first and inserting
     * afterwards pays twice as soon as two unions approve at once.
     */
    private static final String TAKE = """
            insert into need_met (person_key, need, year, times, met_fen, times_most, most_fen)
            select who.person_key, wanted.need, cast(? as int), 1, wanted.fen, wanted.times_most, wanted.most_fen
              from unnest(cast(? as text[])) as who (person_key)
             cross join unnest(cast(? as text[]), cast(? as bigint[]), cast(? as int[]), cast(? as bigint[]))
                    as wanted (need, fen, times_most, most_fen)
             where wanted.fen <= wanted.most_fen and coalesce(wanted.times_most, 1) > 0
             order by who.person_key, wanted.need
            on conflict (person_key, need, year) do update
               set times = need_met.times + 1,
                   met_fen = need_met.met_fen + excluded.met_fen,
                   times_most = excluded.times_most,
                   most_fen = excluded.most_fen
             where need_met.times < coalesce(excluded.times_most, need_met.times + 1)
               and need_met.met_fen + excluded.met_fen <= excluded.most_fen
            returning person_key, need
            """;

    private static final String LOCK = """
            select 1 from need_met m
             where exists (select from need_claim n join need_claim_person p on p.claim_id = n.id
                            where n.id = any(?) and p.person_key = m.person_key and n.need = m.need and n.year = m.year)
             order by m.person_key, m.need, m.year for update
            """;

    private static final String GIVE_BACK = """
            update need_met m set times = m.times - 1, met_fen = m.met_fen - n.amount_fen
              from need_claim n join need_claim_person p on p.claim_id = n.id
             where n.id = any(?) and p.person_key = m.person_key and n.need = m.need and n.year = m.year
            """;

    private final DSLContext database;

    MetNeeds(DSLContext database) {
        this.database = database;
    }

    /** A claim, and how often a year its place allows it; null: as often as the amount suffices. */
    record Wanted(Claim claim, @Nullable Integer timesMost) {}

    /** @param times and amount of whoever of the people has had most */
    record Met(int times, Yuan amount) {}

    /** Takes everything for everybody, or nothing and answers false. */
    boolean take(List<String> people, int year, List<Wanted> wanted) {
        var taken = database.fetch(
                TAKE,
                year,
                people.toArray(String[]::new),
                wanted.stream().map(each -> each.claim().need().name()).toArray(String[]::new),
                wanted.stream().map(each -> each.claim().amount().fen()).toArray(Long[]::new),
                wanted.stream().map(Wanted::timesMost).toArray(Integer[]::new),
                wanted.stream().map(each -> each.claim().most().fen()).toArray(Long[]::new));
        if (taken.size() == people.size() * wanted.size()) {
            return true;
        }
        for (Wanted each : wanted) {
            String need = each.claim().need().name();
            database.update(NEED_MET)
                    .set(NEED_MET.TIMES, NEED_MET.TIMES.minus(1))
                    .set(
                            NEED_MET.MET_FEN,
                            NEED_MET.MET_FEN.minus(each.claim().amount().fen()))
                    .where(NEED_MET.YEAR.eq(year), NEED_MET.NEED.eq(need))
                    .and(NEED_MET.PERSON_KEY.eq(any(taken.stream()
                            .filter(row -> need.equals(row.get(1)))
                            .map(row -> row.get(0, String.class))
                            .toArray(String[]::new))))
                    .execute();
        }
        return false;
    }

    void giveBack(Collection<UUID> claims) {
        Object ids = claims.toArray(UUID[]::new);
        database.fetch(LOCK, ids);
        database.execute(GIVE_BACK, ids);
    }

    Map<Need, Met> of(List<String> people, int year) {
        Map<Need, Met> met = new EnumMap<>(Need.class);
        var times = max(NEED_MET.TIMES);
        var amount = max(NEED_MET.MET_FEN);
        database.select(NEED_MET.NEED, times, amount)
                .from(NEED_MET)
                .where(NEED_MET.YEAR.eq(year))
                .and(NEED_MET.PERSON_KEY.eq(any(people.toArray(String[]::new))))
                .groupBy(NEED_MET.NEED)
                .forEach(row -> met.put(
                        Need.valueOf(row.get(NEED_MET.NEED)), new Met(row.get(times), new Yuan(row.get(amount)))));
        return met;
    }
}
