package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.AccountId;

/**
 * 后加入: an employer joins an agreement in force at whose table it did not sit.
 *
 * @param clause key of the clause that lets others join
 * @param from first day on which it is bound
 * @param authority what empowers whoever sealed
 * @param paper the sealed page
 * @param decidedBy the second person; null while it waits for one
 */
public record Accession(
        UUID id,
        AgreementId agreement,
        EmployerId employer,
        ClauseKey clause,
        int workers,
        LocalDate sealedOn,
        LocalDate from,
        DocumentId authority,
        DocumentId paper,
        AccountId enteredBy,
        @Nullable AccountId decidedBy) {}
