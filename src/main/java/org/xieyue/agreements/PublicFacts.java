package org.xieyue.agreements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the publication page proves beside text and hash; no person's data but the names of those who signed as chiefs.
 *
 * @param workersChief name as signed
 * @param employersChief name as signed
 * @param delegates all delegates of the congress
 * @param filingReceipt number of the authority's receipt
 */
public record PublicFacts(
        @Nullable String workersChief,
        @Nullable String employersChief,
        @Nullable String congress,
        @Nullable LocalDate votedOn,
        int delegates,
        int present,
        int inFavour,
        int against,
        int abstained,
        @Nullable String filingReceipt,
        @Nullable LocalDate receivedOn,
        @Nullable String authority) {

    public static PublicFacts none() {
        return new PublicFacts(null, null, null, null, 0, 0, 0, 0, 0, null, null, null);
    }
}
