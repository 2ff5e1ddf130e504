package org.xieyue.processes;

import static xieyue.schema.Tables.PROCESS_RELEASE;
import static xieyue.schema.Tables.PROCESS_SHIPPED_OFFER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import xieyue.schema.tables.records.ProcessReleaseRecord;

/** What became of each version: its tag, why it was made, which one it puts back. */
@Repository
class ProcessReleases {

    /** Source of what comes with the product. */
    static final String SHIPPED = "shipped";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu.MM");

    /**
     * @param by null for the product itself
     * @param restores version whose files it puts back, and {@code undoes} the one that nobody begins any more
     */
    record Release(
            String key,
            int version,
            String tag,
            @Nullable String note,
            @Nullable AccountId by,
            Instant at,
            @Nullable Integer restores,
            @Nullable Integer undoes) {}

    /** What is said of a version when it is published. */
    record Saying(
            String source,
            String hash,
            @Nullable AccountId by,
            @Nullable String note,
            String opinion,
            @Nullable Integer restores,
            @Nullable Integer undoes) {}

    private final DSLContext database;
    private final BusinessClock clock;

    ProcessReleases(DSLContext database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One publication at a time, until the transaction ends: each is checked against all that is published, whatever its process. */
    void hold() {
        database.execute("select pg_advisory_xact_lock(hashtext('process_release'))");
    }

    /** Tagged by month and number, such as {@code 2026.11-2}. */
    String add(String key, int version, Saying saying) {
        OffsetDateTime now = clock.time().toOffsetDateTime();
        String month = MONTH.format(clock.time());
        int earlier = database.fetchCount(
                PROCESS_RELEASE, PROCESS_RELEASE.PROCESS_KEY.eq(key), PROCESS_RELEASE.TAG.startsWith(month + "-"));
        String tag = month + "-" + (earlier + 1);
        AccountId by = saying.by();
        database.insertInto(PROCESS_RELEASE)
                .set(PROCESS_RELEASE.PROCESS_KEY, key)
                .set(PROCESS_RELEASE.VERSION, version)
                .set(PROCESS_RELEASE.TAG, tag)
                .set(PROCESS_RELEASE.NOTE, saying.note())
                .set(PROCESS_RELEASE.OPINION, saying.opinion().isBlank() ? null : saying.opinion())
                .set(PROCESS_RELEASE.HASH, saying.hash())
                .set(PROCESS_RELEASE.SOURCE, saying.source())
                .set(PROCESS_RELEASE.PUBLISHED_BY, by == null ? null : by.value())
                .set(PROCESS_RELEASE.PUBLISHED_AT, now)
                .set(PROCESS_RELEASE.RESTORES, saying.restores())
                .set(PROCESS_RELEASE.UNDOES, saying.undoes())
                .execute();
        return tag;
    }

    /** Whether people have published what is in use now, and it is nothing that ever came with the product. */
    boolean isDrawn(String key) {
        return database.select(PROCESS_RELEASE.HASH)
                .from(PROCESS_RELEASE)
                .where(PROCESS_RELEASE.PROCESS_KEY.eq(key))
                .orderBy(PROCESS_RELEASE.VERSION.desc())
                .limit(1)
                .fetchOptional(PROCESS_RELEASE.HASH)
                .filter(now -> !database.fetchExists(
                        PROCESS_RELEASE,
                        PROCESS_RELEASE.PROCESS_KEY.eq(key),
                        PROCESS_RELEASE.SOURCE.eq(SHIPPED),
                        PROCESS_RELEASE.HASH.eq(now)))
                .isPresent();
    }

    /** This came with the product and was not published; said once, however often the product starts. */
    void offer(String key, String hash) {
        database.insertInto(PROCESS_SHIPPED_OFFER)
                .set(PROCESS_SHIPPED_OFFER.PROCESS_KEY, key)
                .set(PROCESS_SHIPPED_OFFER.HASH, hash)
                .set(PROCESS_SHIPPED_OFFER.OFFERED_AT, clock.time().toOffsetDateTime())
                .onConflictDoNothing()
                .execute();
    }

    /** Whether something came with the product since people have published last. */
    boolean hasOffer(String key) {
        return database.fetchExists(
                PROCESS_SHIPPED_OFFER,
                PROCESS_SHIPPED_OFFER.PROCESS_KEY.eq(key),
                PROCESS_SHIPPED_OFFER.OFFERED_AT.gt(DSL.select(PROCESS_RELEASE.PUBLISHED_AT)
                        .from(PROCESS_RELEASE)
                        .where(PROCESS_RELEASE.PROCESS_KEY.eq(key))
                        .orderBy(PROCESS_RELEASE.VERSION.desc())
                        .limit(1)));
    }

    /** Whether the last version that came with the product has this content. */
    boolean isLastShipped(String key, String hash) {
        return database.select(PROCESS_RELEASE.HASH)
                .from(PROCESS_RELEASE)
                .where(PROCESS_RELEASE.PROCESS_KEY.eq(key), PROCESS_RELEASE.SOURCE.eq(SHIPPED))
                .orderBy(PROCESS_RELEASE.VERSION.desc())
                .limit(1)
                .fetchOptional(PROCESS_RELEASE.HASH)
                .filter(hash::equals)
                .isPresent();
    }

    /** By version; versions from before tags were kept are missing. */
    Map<Integer, Release> of(String key) {
        Map<Integer, Release> releases = new HashMap<>();
        database.selectFrom(PROCESS_RELEASE)
                .where(PROCESS_RELEASE.PROCESS_KEY.eq(key))
                .forEach(row -> releases.put(row.getVersion(), release(row)));
        return releases;
    }

    private static Release release(ProcessReleaseRecord row) {
        UUID by = row.getPublishedBy();
        return new Release(
                row.getProcessKey(),
                row.getVersion(),
                row.getTag(),
                row.getNote(),
                by == null ? null : new AccountId(by),
                row.getPublishedAt().toInstant(),
                row.getRestores(),
                row.getUndoes());
    }
}
