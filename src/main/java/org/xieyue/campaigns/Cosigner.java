package org.xieyue.campaigns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;

/**
 * Who countersigns the plan beside the federation.
 *
 * @param organisation labour authority, enterprise association, chamber
 * @param signedHash hash of the plan that was signed; null while it is not
 */
public record Cosigner(
        AccountId account,
        String organisation,
        @Nullable String signedHash,
        @Nullable Instant signedAt) {

    boolean hasSigned(@Nullable String hash) {
        return signedHash != null && signedHash.equals(hash);
    }
}
