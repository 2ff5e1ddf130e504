package org.xieyue.tasks;

import static xieyue.schema.Tables.START_DRAFT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.secrets.FieldCipher;
import tools.jackson.databind.json.JsonMapper;

/** Applications that people have begun and not sent: personal, sealed, one for each person and process. */
@Repository
class StartDrafts {

    private static final String COLUMN = "start_draft.content";

    private final DSLContext dsl;
    private final JsonMapper json;
    private final FieldCipher cipher;

    StartDrafts(DSLContext dsl, JsonMapper json, FieldCipher cipher) {
        this.dsl = dsl;
        this.json = json;
        this.cipher = cipher;
    }

    /** Whether the draft was kept; one that is longer than {@code most} characters is not. */
    boolean save(AccountId person, String process, CaseDesk.Draft draft, Instant now, int most) {
        String plain = json.writeValueAsString(draft);
        if (plain.length() > most) {
            return false;
        }
        byte[] content = cipher.seal(COLUMN, plain);
        dsl.insertInto(START_DRAFT)
                .set(START_DRAFT.ACCOUNT_ID, person.value())
                .set(START_DRAFT.PROCESS_KEY, process)
                .set(START_DRAFT.CONTENT, content)
                .set(START_DRAFT.SAVED_AT, Tasks.at(now))
                .onConflict(START_DRAFT.ACCOUNT_ID, START_DRAFT.PROCESS_KEY)
                .doUpdate()
                .set(START_DRAFT.CONTENT, content)
                .set(START_DRAFT.SAVED_AT, Tasks.at(now))
                .execute();
        return true;
    }

    Optional<CaseDesk.SavedDraft> find(AccountId person, String process) {
        return dsl.select(START_DRAFT.CONTENT, START_DRAFT.SAVED_AT)
                .from(START_DRAFT)
                .where(START_DRAFT.ACCOUNT_ID.eq(person.value()), START_DRAFT.PROCESS_KEY.eq(process))
                .fetchOptional(row -> new CaseDesk.SavedDraft(
                        json.readValue(cipher.open(COLUMN, row.value1()), CaseDesk.Draft.class),
                        row.value2().toInstant()));
    }

    int removeSavedBefore(Instant oldest) {
        return dsl.deleteFrom(START_DRAFT)
                .where(START_DRAFT.SAVED_AT.lt(Tasks.at(oldest)))
                .execute();
    }

    void remove(AccountId person, String process) {
        dsl.deleteFrom(START_DRAFT)
                .where(START_DRAFT.ACCOUNT_ID.eq(person.value()), START_DRAFT.PROCESS_KEY.eq(process))
                .execute();
    }
}
