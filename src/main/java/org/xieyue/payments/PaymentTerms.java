package org.xieyue.payments;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/**
 * What an approval signs: this case, this amount, this person, this account. A payment of anything else is void.
 *
 * @param account keyed hash of the number; null when no account was known, so that none is paid into
 */
record PaymentTerms(
        CaseId caseId,
        Yuan amount,
        String payeeKey,
        @Nullable String account) {

    String hash() {
        String signed = caseId + "|" + amount.fen() + "|" + payeeKey + "|" + (account == null ? "-" : account);
        return Digests.of(signed.getBytes(StandardCharsets.UTF_8));
    }
}
