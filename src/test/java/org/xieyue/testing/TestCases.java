package org.xieyue.testing;

import static xieyue.schema.Tables.CASE_FILE;
import static xieyue.schema.Tables.CASE_PARTY;

import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/** Dossiers without a process behind them, for capabilities that only need a case to exist. */
@Component
public class TestCases {

    private final DSLContext database;
    private final TransactionOperations transactions;
    private final BusinessClock clock;

    TestCases(DSLContext database, TransactionOperations transactions, BusinessClock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A case of this union, opened by this person, who is its only party. */
    public CaseId open(UnionId union, AccountId by) {
        UUID id = UUID.randomUUID();
        transactions.executeWithoutResult(transaction -> {
            database.insertInto(CASE_FILE)
                    .set(CASE_FILE.ID, id)
                    .set(CASE_FILE.NUMBER, "TEST-" + id.toString().substring(0, 8))
                    .set(CASE_FILE.PROCESS_KEY, "hardship-aid")
                    .set(CASE_FILE.UNION_ID, union.value())
                    .set(CASE_FILE.SUBJECT, "张某某 · 生活救助")
                    .set(CASE_FILE.STATE, "opened")
                    .set(CASE_FILE.OPENED_BY, by.value())
                    .set(CASE_FILE.OPENED_AT, clock.now().atOffset(ZoneOffset.UTC))
                    .set(CASE_FILE.SEARCH, "")
                    .execute();
            database.insertInto(CASE_PARTY)
                    .set(CASE_PARTY.CASE_ID, id)
                    .set(CASE_PARTY.ACCOUNT_ID, by.value())
                    .execute();
        });
        return new CaseId(id);
    }
}
