package org.xieyue.convalescence;

import static xieyue.schema.Tables.TRIP_DRAW;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.secrets.FieldCipher;

/** Draws: the seed stays sealed until the list is closed. */
@Repository
class Draws {

    private static final String SEED = "trip_draw.sealed_seed";

    /** @param seed and the files are null until the draw has been made */
    record Stored(
            String commitment,
            Instant committedAt,
            @Nullable String seed,
            @Nullable String applicants,
            @Nullable String quotas,
            @Nullable String result) {}

    private final DSLContext database;
    private final FieldCipher cipher;

    Draws(DSLContext database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** A new seed, of which only the digest is told. */
    String commit(TripId trip, Instant at) {
        String seed = Draw.newSeed();
        String commitment = Draw.commitment(seed);
        database.insertInto(TRIP_DRAW)
                .set(TRIP_DRAW.TRIP_ID, trip.value())
                .set(TRIP_DRAW.COMMITMENT, commitment)
                .set(TRIP_DRAW.COMMITTED_AT, at.atOffset(ZoneOffset.UTC))
                .set(TRIP_DRAW.SEALED_SEED, cipher.seal(SEED, seed))
                .execute();
        return commitment;
    }

    /** For the draw itself, once nobody can sign up any more. */
    String openSeed(TripId trip) {
        return database.select(TRIP_DRAW.SEALED_SEED)
                .from(TRIP_DRAW)
                .where(TRIP_DRAW.TRIP_ID.eq(trip.value()))
                .fetchSingle(row -> cipher.open(SEED, row.value1()));
    }

    void publish(TripId trip, String seed, String applicants, String quotas, String result, Instant at) {
        database.update(TRIP_DRAW)
                .set(TRIP_DRAW.SEED, seed)
                .set(TRIP_DRAW.APPLICANTS, applicants)
                .set(TRIP_DRAW.QUOTAS, quotas)
                .set(TRIP_DRAW.RESULT, result)
                .set(TRIP_DRAW.DRAWN_AT, at.atOffset(ZoneOffset.UTC))
                .where(TRIP_DRAW.TRIP_ID.eq(trip.value()))
                .execute();
    }

    Optional<Stored> find(TripId trip) {
        return database.selectFrom(TRIP_DRAW)
                .where(TRIP_DRAW.TRIP_ID.eq(trip.value()))
                .fetchOptional(row -> new Stored(
                        row.getCommitment(),
                        row.getCommittedAt().toInstant(),
                        row.getSeed(),
                        row.getApplicants(),
                        row.getQuotas(),
                        row.getResult()));
    }
}
