package org.xieyue.convalescence;

import static xieyue.schema.Tables.TRIP_SIGN_UP;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.secrets.FieldCipher;
import tools.jackson.databind.json.JsonMapper;

/** Forms half filled in, sealed like the answers themselves; gone once handed in, given up or too late. */
@Repository
class SignUpDrafts {

    private static final String DRAFT = "trip_sign_up.draft";

    private final DSLContext database;
    private final FieldCipher cipher;
    private final JsonMapper json = new JsonMapper();

    SignUpDrafts(DSLContext database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    void keep(SignUpId id, SignUpForm form) {
        database.update(TRIP_SIGN_UP)
                .set(TRIP_SIGN_UP.DRAFT, cipher.seal(DRAFT, json.writeValueAsString(form)))
                .where(TRIP_SIGN_UP.ID.eq(id.value()), TRIP_SIGN_UP.ANSWERS.isNull())
                .execute();
    }

    /** The latest, also of a place whose time was over: who begins again goes on with it. */
    Optional<SignUpForm> of(TripId trip, AccountId person) {
        return database.select(TRIP_SIGN_UP.DRAFT)
                .from(TRIP_SIGN_UP)
                .where(of(trip).and(TRIP_SIGN_UP.PERSON_ID.eq(person.value())), TRIP_SIGN_UP.DRAFT.isNotNull())
                .orderBy(TRIP_SIGN_UP.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> json.readValue(cipher.open(DRAFT, row.value1()), SignUpForm.class));
    }

    void drop(TripId trip, AccountId person) {
        drop(of(trip).and(TRIP_SIGN_UP.PERSON_ID.eq(person.value())));
    }

    void drop(TripId trip) {
        drop(of(trip));
    }

    private void drop(Condition which) {
        database.update(TRIP_SIGN_UP)
                .setNull(TRIP_SIGN_UP.DRAFT)
                .where(which, TRIP_SIGN_UP.DRAFT.isNotNull())
                .execute();
    }

    private static Condition of(TripId trip) {
        return TRIP_SIGN_UP.TRIP_ID.eq(trip.value());
    }
}
