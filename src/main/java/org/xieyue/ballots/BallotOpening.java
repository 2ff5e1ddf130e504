package org.xieyue.ballots;

import static org.xieyue.ballots.Encodings.base64;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.audit.AuditTrail;
import org.xieyue.ballots.StoredBallot.Published;
import org.xieyue.ballots.StoredBallot.Scrutiny;
import org.xieyue.clock.BusinessClock;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;

/** Freezes text and roll, makes the keys of the ballot and lets voting begin. */
@Component
class BallotOpening {

    static final String BOARD_KEY = "ballot.board_key";
    static final String TOKEN_KEY = "ballot.token_key";

    private final StoredBallots ballots;
    private final RollBook roll;
    private final BoxedVotes box;
    private final FieldCipher cipher;
    private final BoardWitnesses witnesses;
    private final AuditTrail trail;
    private final BusinessClock clock;

    BallotOpening(
            StoredBallots ballots,
            RollBook roll,
            BoxedVotes box,
            FieldCipher cipher,
            BoardWitnesses witnesses,
            AuditTrail trail,
            BusinessClock clock) {
        this.ballots = ballots;
        this.roll = roll;
        this.box = box;
        this.cipher = cipher;
        this.witnesses = witnesses;
        this.trail = trail;
        this.clock = clock;
    }

    Answer<BallotId> open(BallotId id) {
        StoredBallot ballot = ballots.lock(id).orElseThrow(NotFound::new);
        if (ballot.state() == BallotState.OPEN) {
            return Answer.done(id);
        }
        if (ballot.state() != BallotState.PREPARED) {
            return Answer.refused(Refusal.conflict("ballots.frozen"));
        }
        List<Scrutiny> scrutineers = ballots.scrutineers(id);
        boolean secret = ballot.mode() == BallotMode.SECRET;
        if (secret) {
            List<String> keyless = scrutineers.stream()
                    .filter(scrutineer -> scrutineer.publicKey() == null)
                    .map(Scrutiny::name)
                    .toList();
            if (!keyless.isEmpty()) {
                return Answer.refused(Refusal.ofField("scrutineers", "ballots.key-missing", String.join("、", keyless)));
            }
        }
        Instant closesAt = ballot.closesAt();
        if (closesAt != null && !closesAt.isAfter(clock.now())) {
            return Answer.refused(Refusal.ofField("closesAt", "ballots.closes-too-early"));
        }
        Published published = publish(ballot, scrutineers);
        roll.open(id);
        if (secret) {
            box.open(id);
        }
        ballots.opened(id, published);
        witnesses.tellOpening(ballot, published.openingHash());
        trail.record(
                "ballot.opened",
                "ballot",
                id.toString(),
                Map.of("text", published.textHash(), "opening", published.openingHash()));
        return Answer.done(id);
    }

    private Published publish(StoredBallot ballot, List<Scrutiny> scrutineers) {
        BallotId id = ballot.id();
        String text = BallotText.text(id, ballot.title(), ballot.mode(), ballot.content());
        String textHash = BallotText.hash(text);
        List<Elector> electors = roll.electors(id);
        BoardKey.Created boardKey = BoardKey.create();
        TokenKey tokenKey = ballot.mode() == BallotMode.SECRET ? TokenKey.create() : null;
        Instant now = clock.now();
        String opening = BallotText.write(new BallotText.Opening(
                Protocol.VERSION,
                id.toString(),
                ballot.mode(),
                textHash,
                Protocol.rollHash(id, electors),
                electors.size(),
                now,
                ballot.closesAt(),
                base64(boardKey.publicKey()),
                tokenKey == null
                        ? null
                        : new BallotText.Modulus(base64(tokenKey.modulus()), base64(tokenKey.exponent())),
                ballot.threshold(),
                scrutineers.stream()
                        .map(one -> new BallotText.Key(one.number(), one.name(), encoded(one.publicKey())))
                        .toList()));
        return new Published(
                text,
                textHash,
                opening,
                BallotText.hash(opening),
                now,
                cipher.seal(BOARD_KEY, base64(boardKey.key().encoded())),
                tokenKey == null ? null : cipher.seal(TOKEN_KEY, base64(tokenKey.encoded())));
    }

    private static @Nullable String encoded(byte @Nullable [] key) {
        return key == null ? null : base64(key);
    }
}
