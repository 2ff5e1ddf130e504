package org.xieyue.ballots;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/** What a voter's browser does with the opening of a secret ballot (docs/adr/0010). */
public final class VoterClient {

    private final BallotId ballot;
    private final BallotText.Opening opening;
    private final Marks marks;
    private final BlindingClient blinding;

    public VoterClient(String text, String opening) {
        this(BallotText.read(text, BallotText.Text.class), BallotText.read(opening, BallotText.Opening.class));
    }

    private VoterClient(BallotText.Text text, BallotText.Opening opening) {
        this.ballot = BallotId.parse(text.ballot());
        this.opening = opening;
        this.marks = new Marks(text.questions());
        BallotText.Modulus key = java.util.Objects.requireNonNull(opening.tokenKey());
        this.blinding = new BlindingClient(number(key.n()), number(key.e()));
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, bytes(base64));
    }

    private static byte[] bytes(String base64) {
        return java.util.Objects.requireNonNull(Encodings.unbase64(base64));
    }

    /** What the device keeps before anything is sent. */
    public record Prepared(BlindingClient.Blinded blinded, byte[] ciphertext) {
        public byte[] token() {
            return blinded.token();
        }

        public byte[] blindedToken() {
            return blinded.blinded();
        }
    }

    public String textHash() {
        return opening.textHash();
    }

    public Prepared prepare(Map<String, List<String>> choices) {
        return prepareMarks(marks.of(choices).orElseThrow());
    }

    Prepared prepareMarks(byte[] plain) {
        BlindingClient.Blinded blinded = blinding.blind(Randomness.bytes(Protocol.TOKEN_BYTES));
        return new Prepared(blinded, seal(blinded.token(), plain));
    }

    public byte[] signature(Prepared prepared, byte[] blindSignature) {
        return blinding.finish(prepared.blinded(), blindSignature);
    }

    /** The receipt that the server must answer. */
    public String receipt(Prepared prepared) {
        return Protocol.receipt(Protocol.leaf(ballot, opening.textHash(), prepared.token(), prepared.ciphertext()));
    }

    byte[] seal(byte[] token, byte[] plain) {
        byte[] context = Protocol.context(ballot, opening.textHash(), token);
        byte[] key = Randomness.bytes(Protocol.KEY_BYTES);
        byte[] nonce = Randomness.bytes(Protocol.NONCE_BYTES);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(context);
            List<byte[]> parts = new ArrayList<>(List.of(new byte[] {1}, nonce, cipher.doFinal(plain)));
            List<byte[]> shares =
                    split(key, opening.threshold(), opening.scrutineers().size());
            HPKE suite = SealedVotes.suite();
            for (int i = 0; i < shares.size(); i++) {
                String to = java.util.Objects.requireNonNull(
                        opening.scrutineers().get(i).key());
                byte[][] sealed = suite.seal(
                        suite.deserializePublicKey(bytes(to)),
                        Protocol.shareInfo(ballot),
                        context,
                        shares.get(i),
                        new byte[0],
                        new byte[0],
                        null);
                parts.add(sealed[1]);
                parts.add(sealed[0]);
            }
            return Encodings.joined(parts.toArray(byte[][]::new));
        } catch (GeneralSecurityException | InvalidCipherTextException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static List<byte[]> split(byte[] secret, int threshold, int count) {
        byte[][] coefficients = new byte[threshold][];
        coefficients[0] = secret;
        for (int degree = 1; degree < threshold; degree++) {
            coefficients[degree] = Randomness.bytes(secret.length);
        }
        List<byte[]> shares = new ArrayList<>();
        for (int x = 1; x <= count; x++) {
            byte[] share = new byte[secret.length];
            for (int at = 0; at < secret.length; at++) {
                int value = 0;
                for (int degree = threshold - 1; degree >= 0; degree--) {
                    value = KeyShares.times(value, x) ^ (coefficients[degree][at] & 0xff);
                }
                share[at] = (byte) value;
            }
            shares.add(share);
        }
        return shares;
    }
}
