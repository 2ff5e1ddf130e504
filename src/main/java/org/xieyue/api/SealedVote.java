package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.VotingBooth;
import org.xieyue.shared.Answer;

@Schema(name = "SealedVote", description = "A sealed vote, with nothing that says whose it is.")
record SealedVote(
        @Nullable String textHash,
        @Nullable String token,
        @Nullable String signature,
        @Nullable String ciphertext) {

    Answer<VotingBooth.Receipt> cast(VotingBooth booth, BallotId ballot) {
        return booth.cast(
                ballot,
                given("textHash", textHash),
                binary("token", token),
                binary("signature", signature),
                binary("ciphertext", ciphertext));
    }

    static String given(String field, @Nullable String value) {
        if (value == null) {
            throw Rejected.malformed(field, "missing", field);
        }
        return value;
    }

    /** Base64url without padding; anything else is no bytes at all, which the booth refuses. */
    static byte[] binary(String field, @Nullable String value) {
        try {
            return Base64.getUrlDecoder().decode(given(field, value));
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
