package org.xieyue.members;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.xieyue.secrets.FieldCipher;
import xieyue.schema.tables.records.MemberImportRowRecord;

/** Collects rows of a file and stores them a thousand at a time, personal fields sealed. */
final class ImportWriter {

    private static final int BATCH = 1_000;
    private static final String NATIONAL_ID = "member.national_id";
    private static final String PHONE = "member.phone";

    private final ImportId id;
    private final DSLContext sql;
    private final FieldCipher cipher;
    private final List<MemberImportRowRecord> waiting = new ArrayList<>(BATCH);

    ImportWriter(ImportId id, DSLContext sql, FieldCipher cipher) {
        this.id = id;
        this.sql = sql;
        this.cipher = cipher;
    }

    void add(MemberLine line) {
        MemberImportRowRecord row = new MemberImportRowRecord();
        row.setImportId(id.value());
        row.setLine(line.line());
        row.setUnionId(line.union() == null ? null : line.union().value());
        row.setNumber(line.number());
        row.setName(line.name());
        NationalId nationalId = line.nationalId();
        if (nationalId != null) {
            row.setNationalId(cipher.seal(NATIONAL_ID, nationalId.value()));
            row.setNationalIdPrint(cipher.fingerprint(nationalId.value()));
        }
        String phone = line.phone();
        if (phone != null) {
            row.setPhone(cipher.seal(PHONE, phone));
            row.setPhonePrint(cipher.fingerprint(phone));
        }
        row.setEmployer(line.employer());
        row.setOccupation(line.occupation());
        row.setJoinedOn(line.joinedOn());
        row.setFlaws(line.flaws().toArray(new String[0]));
        waiting.add(row);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        if (!waiting.isEmpty()) {
            sql.batchInsert(waiting).execute();
            waiting.clear();
        }
    }
}
