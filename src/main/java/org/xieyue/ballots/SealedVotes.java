package org.xieyue.ballots;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/** Opens sealed votes with the keys that scrutineers have handed in: those of the lowest numbers, as many as it takes. */
final class SealedVotes {

    private final BallotId ballot;
    private final String textHash;
    private final int marks;
    private final SortedMap<Integer, AsymmetricCipherKeyPair> keys = new TreeMap<>();

    /** @param privateKeys by number of the scrutineer */
    SealedVotes(BallotId ballot, String textHash, int marks, int threshold, Map<Integer, byte[]> privateKeys) {
        if (privateKeys.size() < threshold) {
            throw new IllegalArgumentException("Too few keys");
        }
        this.ballot = ballot;
        this.textHash = textHash;
        this.marks = marks;
        HPKE suite = suite();
        new TreeMap<>(privateKeys)
                .entrySet().stream()
                        .limit(threshold)
                        .forEach(entry -> keys.put(
                                entry.getKey(),
                                suite.deserializePrivateKey(entry.getValue(), publicKey(entry.getValue()))));
    }

    static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    static byte[] publicKey(byte[] privateKey) {
        return new X25519PrivateKeyParameters(privateKey, 0).generatePublicKey().getEncoded();
    }

    /** The marks, or empty when the vote cannot be read: then it is invalid, like a torn paper. */
    Optional<byte[]> open(byte[] token, byte[] ciphertext) {
        byte[] context = Protocol.context(ballot, textHash, token);
        int sharesFrom = 1 + Protocol.NONCE_BYTES + marks + Protocol.TAG_BYTES;
        try {
            List<KeyShares.Share> shares = new ArrayList<>();
            HPKE suite = suite();
            for (Map.Entry<Integer, AsymmetricCipherKeyPair> key : keys.entrySet()) {
                int at = sharesFrom + (key.getKey() - 1) * Protocol.SHARE_BYTES;
                byte[] sent = Arrays.copyOfRange(ciphertext, at, at + 32);
                byte[] sealed = Arrays.copyOfRange(ciphertext, at + 32, at + Protocol.SHARE_BYTES);
                byte[] share = suite.setupBaseR(sent, key.getValue(), Protocol.shareInfo(ballot))
                        .open(context, sealed);
                shares.add(new KeyShares.Share(key.getKey(), share));
            }
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(KeyShares.combine(shares), "AES"),
                    new GCMParameterSpec(8 * Protocol.TAG_BYTES, ciphertext, 1, Protocol.NONCE_BYTES));
            cipher.updateAAD(context);
            return Optional.of(cipher.doFinal(ciphertext, 1 + Protocol.NONCE_BYTES, marks + Protocol.TAG_BYTES));
        } catch (InvalidCipherTextException | AEADBadTagException unreadable) {
            return Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException noPoint) {
            // an ephemeral key of small order
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
