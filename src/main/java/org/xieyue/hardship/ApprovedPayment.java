package org.xieyue.hardship;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What an approval signs: this case, this amount, this payee. */
final class ApprovedPayment {

    private ApprovedPayment() {}

    static String hash(HardshipCase aid) {
        String signed = aid.id + "|" + aid.amount().fen() + "|" + aid.applicantKey();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
