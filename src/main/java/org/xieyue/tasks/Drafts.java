package org.xieyue.tasks;

import static xieyue.schema.Tables.TASK_DRAFT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.secrets.FieldCipher;
import tools.jackson.databind.json.JsonMapper;

/** What people have typed and not sent: personal, sealed, kept until they complete the task. */
@Repository
class Drafts {

    private static final String COLUMN = "task_draft.content";

    private final DSLContext dsl;
    private final JsonMapper json;
    private final FieldCipher cipher;

    Drafts(DSLContext dsl, JsonMapper json, FieldCipher cipher) {
        this.dsl = dsl;
        this.json = json;
        this.cipher = cipher;
    }

    /** Whether the draft was kept; one that is longer than {@code most} characters is not. */
    boolean save(TaskId id, AccountId person, TaskDesk.Draft draft, Instant now, int most) {
        String plain = json.writeValueAsString(draft);
        if (plain.length() > most) {
            return false;
        }
        byte[] content = cipher.seal(COLUMN, plain);
        dsl.insertInto(TASK_DRAFT)
                .set(TASK_DRAFT.TASK_ID, id.value())
                .set(TASK_DRAFT.ACCOUNT_ID, person.value())
                .set(TASK_DRAFT.CONTENT, content)
                .set(TASK_DRAFT.SAVED_AT, Tasks.at(now))
                .onConflict(TASK_DRAFT.TASK_ID, TASK_DRAFT.ACCOUNT_ID)
                .doUpdate()
                .set(TASK_DRAFT.CONTENT, content)
                .set(TASK_DRAFT.SAVED_AT, Tasks.at(now))
                .execute();
        return true;
    }

    Optional<TaskDesk.Draft> find(TaskId id, AccountId person) {
        return dsl.select(TASK_DRAFT.CONTENT)
                .from(TASK_DRAFT)
                .where(TASK_DRAFT.TASK_ID.eq(id.value()), TASK_DRAFT.ACCOUNT_ID.eq(person.value()))
                .fetchOptional(TASK_DRAFT.CONTENT)
                .map(content -> json.readValue(cipher.open(COLUMN, content), TaskDesk.Draft.class));
    }
}
