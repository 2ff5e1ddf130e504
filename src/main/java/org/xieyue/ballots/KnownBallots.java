package org.xieyue.ballots;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.shared.NotFound;

/**
 * Ballots that have been opened. What is remembered never changes; whether a ballot is still open is asked of the store that
 * takes the vote.
 */
@Component
class KnownBallots {

    private static final int MOST = 200;

    private final StoredBallots ballots;
    private final FieldCipher cipher;
    private final Map<BallotId, KnownBallot> remembered = new ConcurrentHashMap<>();

    KnownBallots(StoredBallots ballots, FieldCipher cipher) {
        this.ballots = ballots;
        this.cipher = cipher;
    }

    /** Null before the opening. */
    @Nullable
    KnownBallot get(BallotId id) {
        KnownBallot known = remembered.get(id);
        if (known != null) {
            return known;
        }
        StoredBallot ballot = ballots.find(id).orElseThrow(NotFound::new);
        if (ballot.published() == null) {
            return null;
        }
        KnownBallot loaded = load(ballot);
        if (remembered.size() >= MOST) {
            remembered.clear();
        }
        remembered.put(id, loaded);
        return loaded;
    }

    private KnownBallot load(StoredBallot ballot) {
        byte[] sealed = ballot.open().tokenKey();
        byte[] key = sealed == null ? null : Encodings.unbase64(cipher.open(BallotOpening.TOKEN_KEY, sealed));
        Marks marks = ballot.marks();
        int scrutineers = ballots.scrutineers(ballot.id()).size();
        return new KnownBallot(
                ballot.id(),
                ballot.open().textHash(),
                marks,
                Protocol.ciphertextBytes(marks.length(), scrutineers),
                key == null ? null : TokenKey.of(key),
                ballot.closesAt());
    }
}
