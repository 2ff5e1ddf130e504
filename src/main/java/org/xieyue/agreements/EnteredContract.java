package org.xieyue.agreements;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;

/**
 * A contract that was concluded before it came into this register, as somebody entered it from the paper.
 *
 * @param filingReference of the labour authority; empty for what is not filed
 * @param sentBack why the second person sent it back; empty while nothing is wrong
 * @param confirmedBy null until a second person has compared it with the paper
 */
public record EnteredContract(
        AgreementId agreement,
        LocalDate signedOn,
        @Nullable LocalDate filedOn,
        String filingReference,
        LocalDate inForceFrom,
        AccountId enteredBy,
        Instant enteredAt,
        String sentBack,
        @Nullable AccountId confirmedBy,
        @Nullable Instant confirmedAt) {

    public boolean isConfirmed() {
        return confirmedBy != null;
    }
}
