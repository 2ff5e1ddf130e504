package org.xieyue.hardship;

import static xieyue.schema.Tables.HARDSHIP_GRANT;

import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/** What was granted, by purpose and year. */
@Repository
class Grants {

    private final DSLContext database;

    Grants(DSLContext database) {
        this.database = database;
    }

    /** The amount settled, shared among the purposes in their order, each up to what the rules allow. */
    static Map<AidPurpose, Yuan> share(HardshipCase aid) {
        Map<AidPurpose, Yuan> shares = new EnumMap<>(AidPurpose.class);
        Yuan left = aid.amount();
        for (AidProposal.Line line : aid.assessment().proposal().lines()) {
            Yuan part = line.proposed().isMoreThan(left) ? left : line.proposed();
            if (part.isPositive()) {
                shares.put(line.purpose(), part);
            }
            left = left.minus(part);
        }
        return shares;
    }

    void add(CaseId id, AidPurpose purpose, int year, Yuan amount) {
        database.insertInto(HARDSHIP_GRANT)
                .set(HARDSHIP_GRANT.CASE_ID, id.value())
                .set(HARDSHIP_GRANT.PURPOSE, purpose.name())
                .set(HARDSHIP_GRANT.YEAR, year)
                .set(HARDSHIP_GRANT.AMOUNT_FEN, amount.fen())
                .execute();
    }

    void remove(CaseId id) {
        database.deleteFrom(HARDSHIP_GRANT)
                .where(HARDSHIP_GRANT.CASE_ID.eq(id.value()))
                .execute();
    }
}
