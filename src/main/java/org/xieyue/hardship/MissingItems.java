package org.xieyue.hardship;

import static xieyue.schema.Tables.HARDSHIP_MISSING;

import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.shared.CaseId;

/** What the applicant is asked to repair, each item with its reason. */
@Repository
class MissingItems {

    private final DSLContext database;

    MissingItems(DSLContext database) {
        this.database = database;
    }

    Map<PaperItem, String> of(CaseId id) {
        Map<PaperItem, String> missing = new TreeMap<>();
        database.selectFrom(HARDSHIP_MISSING)
                .where(HARDSHIP_MISSING.CASE_ID.eq(id.value()))
                .forEach(row -> missing.put(PaperItem.valueOf(row.getItem()), row.getReason()));
        return missing;
    }

    void replace(CaseId id, Map<PaperItem, String> missing) {
        clear(id);
        missing.forEach((item, reason) -> database.insertInto(HARDSHIP_MISSING)
                .set(HARDSHIP_MISSING.CASE_ID, id.value())
                .set(HARDSHIP_MISSING.ITEM, item.name())
                .set(HARDSHIP_MISSING.REASON, reason.strip())
                .execute());
    }

    void clear(CaseId id) {
        database.deleteFrom(HARDSHIP_MISSING)
                .where(HARDSHIP_MISSING.CASE_ID.eq(id.value()))
                .execute();
    }
}
