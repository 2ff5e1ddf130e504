package org.xieyue.parties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;

/**
 * An employer on the employers' side of a case.
 *
 * @param aboveScale a large employer (规模以上), for which some places ask for more representatives
 * @param authority the paper by which it joined
 * @param sealedOn when it put its seal to the agreement; it is bound only then
 * @param coveredWorkers workers whom the agreement covers there
 */
public record PartyEmployer(
        EmployerId employer,
        Standing standing,
        boolean aboveScale,
        @Nullable DocumentId authority,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOutOn,
        @Nullable LocalDate sealedOn,
        @Nullable DocumentId seal,
        int coveredWorkers) {

    public enum Standing {
        /** Asked to bargain; has not answered yet. */
        INVITED,
        /** At the table, with an authority in writing; also one that joined late. */
        JOINED,
        /** Let the reply period pass; may still join. */
        SILENT,
        /** Left out of the employers that the agreement covers. */
        LEFT_OUT
    }

    PartyEmployer joinedWith(DocumentId paper, LocalDate on) {
        return new PartyEmployer(employer, Standing.JOINED, aboveScale, paper, on, null, null, null, coveredWorkers);
    }

    PartyEmployer fellSilent() {
        return new PartyEmployer(employer, Standing.SILENT, aboveScale, null, null, null, null, null, coveredWorkers);
    }

    PartyEmployer leftOut(LocalDate on) {
        return new PartyEmployer(
                employer, Standing.LEFT_OUT, aboveScale, authority, joinedOn, on, null, null, coveredWorkers);
    }

    PartyEmployer sealed(@Nullable LocalDate on, @Nullable DocumentId paper) {
        return new PartyEmployer(
                employer, standing, aboveScale, authority, joinedOn, leftOutOn, on, paper, coveredWorkers);
    }

    PartyEmployer counting(int workers, boolean large) {
        return new PartyEmployer(employer, standing, large, authority, joinedOn, leftOutOn, sealedOn, seal, workers);
    }

    public boolean isJoined() {
        return standing == Standing.JOINED;
    }
}
