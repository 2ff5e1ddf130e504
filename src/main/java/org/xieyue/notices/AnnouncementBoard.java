package org.xieyue.notices;

import static xieyue.schema.Tables.ANNOUNCEMENT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.UnionId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Announcements as they lie in the database. */
@Repository
class AnnouncementBoard implements Announcements {

    private static final TypeReference<Map<String, String>> ARGS = new TypeReference<>() {};

    record Stored(UnionId union, String what, Map<String, String> args, Instant postedAt) {}

    private final DSLContext database;
    private final JsonMapper json;
    private final BusinessClock clock;

    AnnouncementBoard(DSLContext database, JsonMapper json, BusinessClock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(UnionId union, String what, Map<String, String> args, String key) {
        database.insertInto(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.ID, UUID.randomUUID())
                .set(ANNOUNCEMENT.UNION_ID, union.value())
                .set(ANNOUNCEMENT.WHAT, what)
                .set(ANNOUNCEMENT.ARGS, JSONB.valueOf(json.writeValueAsString(args)))
                .set(ANNOUNCEMENT.KEY, key)
                .set(ANNOUNCEMENT.POSTED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .onConflict(ANNOUNCEMENT.KEY)
                .doNothing()
                .execute();
    }

    /** Newest first. */
    List<Stored> of(Collection<UUID> unions, int limit) {
        return database.selectFrom(ANNOUNCEMENT)
                .where(ANNOUNCEMENT.UNION_ID.in(unions))
                .orderBy(ANNOUNCEMENT.POSTED_AT.desc(), ANNOUNCEMENT.ID)
                .limit(limit)
                .fetch(row -> new Stored(
                        new UnionId(row.getUnionId()),
                        row.getWhat(),
                        json.readValue(row.getArgs().data(), ARGS),
                        row.getPostedAt().toInstant()));
    }
}
