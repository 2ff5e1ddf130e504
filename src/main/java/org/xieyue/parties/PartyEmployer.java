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

    public boolean isJoined() {
        return standing == Standing.JOINED;
    }
}
