package org.xieyue.bargaining;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementId;

/**
 * The text that a negotiation starts from. Not an {@link AgreementId}, because nobody needs a post at the union that made
 * it: whoever may read it may start from it.
 */
public record StartingText(UUID value) {

    public static @Nullable StartingText of(@Nullable AgreementId id) {
        return id == null ? null : new StartingText(id.value());
    }

    public AgreementId agreement() {
        return new AgreementId(value);
    }
}
