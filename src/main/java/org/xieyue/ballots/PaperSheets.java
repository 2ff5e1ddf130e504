package org.xieyue.ballots;

import static xieyue.schema.Tables.BALLOT_SHEETS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.secrets.FieldCipher;

/** What each person has entered from sheets of paper, sealed until the close. */
@Repository
class PaperSheets {

    private static final String COLUMN = "ballot_sheets.sheets";

    private final DSLContext database;
    private final FieldCipher cipher;

    PaperSheets(DSLContext database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** @param counted how many sheets bear which marks, in hex */
    void put(BallotId ballot, AccountId by, Map<String, Integer> counted, Instant at) {
        String lines = new TreeMap<>(counted)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining("\n"));
        byte[] sealed = cipher.seal(COLUMN, lines);
        database.insertInto(BALLOT_SHEETS)
                .set(BALLOT_SHEETS.BALLOT_ID, ballot.value())
                .set(BALLOT_SHEETS.ENTERED_BY, by.value())
                .set(BALLOT_SHEETS.SHEETS, sealed)
                .set(BALLOT_SHEETS.ENTERED_AT, at.atOffset(ZoneOffset.UTC))
                .onDuplicateKeyUpdate()
                .set(BALLOT_SHEETS.SHEETS, sealed)
                .set(BALLOT_SHEETS.ENTERED_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** All entries, one for each person. */
    List<Map<String, Integer>> entries(BallotId ballot) {
        return entered(ballot).stream().map(Entered::counted).toList();
    }

    /** @param at null for what was entered before times were kept */
    record Entered(
            AccountId by,
            Map<String, Integer> counted,
            @Nullable Instant at) {}

    List<Entered> entered(BallotId ballot) {
        return database.selectFrom(BALLOT_SHEETS)
                .where(BALLOT_SHEETS.BALLOT_ID.eq(ballot.value()))
                .orderBy(BALLOT_SHEETS.ENTERED_AT, BALLOT_SHEETS.ENTERED_BY)
                .fetch(row -> new Entered(
                        new AccountId(row.getEnteredBy()),
                        counted(cipher.open(COLUMN, row.getSheets())),
                        row.getEnteredAt() == null ? null : row.getEnteredAt().toInstant()));
    }

    private static Map<String, Integer> counted(String lines) {
        return lines.lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(
                        words -> words[0], words -> Integer.parseInt(words[1]), Integer::sum, TreeMap::new));
    }
}
