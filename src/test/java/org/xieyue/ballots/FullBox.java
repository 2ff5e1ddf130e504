package org.xieyue.ballots;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.ballots.BoxedVotes.CastVote;
import org.xieyue.ballots.WaitingVotes.Cast;

/** A box full of votes that are sealed as browsers seal them. Their tokens are made up: whoever counts does not ask for them. */
@Component
public class FullBox {

    private static final int AT_ONCE = 500;
    private static final List<Map<String, List<String>>> CHOICES =
            List.of(BallotStory.YES, BallotStory.NO, BallotStory.ABSTAIN);

    private final WaitingVotes box;
    private final BoardSealer sealer;
    private final BallotCount count;

    FullBox(WaitingVotes box, BoardSealer sealer, BallotCount count) {
        this.box = box;
        this.sealer = sealer;
        this.count = count;
    }

    public record Sealed(byte[] token, byte[] ciphertext) {}

    /** @param batch after so many votes a batch is sealed; the rest still waits */
    private List<Sealed> fill(Going ballot, Marks marks, int votes, int batch) {
        BallotId id = ballot.id();
        List<Sealed> sealed = IntStream.range(0, votes)
                .parallel()
                .mapToObj(i -> {
                    byte[] token = Randomness.bytes(Protocol.TOKEN_BYTES);
                    byte[] plain = marks.of(CHOICES.get(i % CHOICES.size())).orElseThrow();
                    return new Sealed(token, ballot.client().seal(token, plain));
                })
                .toList();
        byte[] signature = Randomness.bytes(Protocol.SIGNATURE_BYTES);
        for (int from = 0; from < votes; from += AT_ONCE) {
            box.put(sealed.subList(from, Math.min(from + AT_ONCE, votes)).stream()
                    .map(vote -> new Cast(
                            id,
                            new CastVote(
                                    vote.token(),
                                    signature,
                                    vote.ciphertext(),
                                    Protocol.leaf(id, ballot.client().textHash(), vote.token(), vote.ciphertext()))))
                    .toList());
            if ((from + AT_ONCE) % batch == 0) {
                sealer.seal(id);
            }
        }
        return sealed;
    }

    public List<Sealed> fill(Going ballot, int votes, int batch) {
        return fill(ballot, new Marks(List.of(BallotQuestion.yesNo("q1", "同意集体合同草案吗?"))), votes, batch);
    }

    public void count(Going ballot) {
        count.count(ballot.id());
    }

    /** What no count can do without: with the keys of two scrutineers open two shares, put the key together, decrypt. */
    public long openBarely(Going ballot, List<Sealed> votes) {
        TreeMap<Integer, AsymmetricCipherKeyPair> keys = new TreeMap<>();
        for (int number = 1; number <= 2; number++) {
            byte[] key = ballot.keyOf(ballot.scrutineers().get(number - 1));
            keys.put(number, suite().deserializePrivateKey(key, SealedVotes.publicKey(key)));
        }
        return votes.parallelStream()
                .mapToLong(vote -> opened(ballot, keys, vote).length)
                .sum();
    }

    private static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    private static byte[] opened(Going ballot, SortedMap<Integer, AsymmetricCipherKeyPair> keys, Sealed vote) {
        HPKE suite = suite();
        byte[] context = Protocol.context(ballot.id(), ballot.client().textHash(), vote.token());
        byte[] info = Protocol.shareInfo(ballot.id());
        byte[] all = vote.ciphertext();
        int shares = all.length - ballot.scrutineers().size() * Protocol.SHARE_BYTES;
        try {
            List<KeyShares.Share> opened = new java.util.ArrayList<>();
            for (Map.Entry<Integer, AsymmetricCipherKeyPair> key : keys.entrySet()) {
                int at = shares + (key.getKey() - 1) * Protocol.SHARE_BYTES;
                opened.add(new KeyShares.Share(
                        key.getKey(),
                        suite.setupBaseR(Arrays.copyOfRange(all, at, at + 32), key.getValue(), info)
                                .open(context, Arrays.copyOfRange(all, at + 32, at + Protocol.SHARE_BYTES))));
            }
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(KeyShares.combine(opened), "AES"),
                    new GCMParameterSpec(8 * Protocol.TAG_BYTES, all, 1, Protocol.NONCE_BYTES));
            cipher.updateAAD(context);
            return cipher.doFinal(all, 1 + Protocol.NONCE_BYTES, shares - 1 - Protocol.NONCE_BYTES);
        } catch (GeneralSecurityException | InvalidCipherTextException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
