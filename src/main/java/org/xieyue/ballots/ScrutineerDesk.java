package org.xieyue.ballots;

import java.util.Arrays;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.xieyue.audit.AuditTrail;
import org.xieyue.ballots.StoredBallot.Scrutiny;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** What a scrutineer does: register a key before the opening, hand in its private half after the close. */
@UseCase
public class ScrutineerDesk {

    private final StoredBallots ballots;
    private final Ballots kept;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final CurrentUser currentUser;

    ScrutineerDesk(
            StoredBallots ballots,
            Ballots kept,
            AuditTrail trail,
            ApplicationEventPublisher events,
            CurrentUser currentUser) {
        this.ballots = ballots;
        this.kept = kept;
        this.trail = trail;
        this.events = events;
        this.currentUser = currentUser;
    }

    /** @param publicKey X25519, 32 bytes as base64url; another one may replace it until the opening */
    @Permit(Permission.SELF)
    public Answer<Integer> register(BallotId id, String publicKey) {
        StoredBallot ballot = ballots.lock(id).orElseThrow(NotFound::new);
        Scrutiny me = me(id);
        byte[] key = Encodings.unbase64(publicKey);
        if (ballot.state() != BallotState.PREPARED) {
            return Answer.refused(Refusal.conflict("ballots.frozen"));
        }
        if (key == null || key.length != Protocol.KEY_BYTES || Arrays.equals(key, new byte[Protocol.KEY_BYTES])) {
            return Answer.refused(Refusal.ofField("publicKey", "ballots.key-shape"));
        }
        ballots.register(id, me.account(), key);
        trail.record("ballot.keyRegistered", "ballot", id.toString(), Map.of("number", Integer.toString(me.number())));
        return Answer.done(me.number());
    }

    /**
     * The last key that it takes starts the count.
     *
     * @param privateKey X25519, 32 bytes as base64url
     */
    @Permit(Permission.SELF)
    public Answer<Integer> handIn(BallotId id, String privateKey) {
        StoredBallot ballot = ballots.lock(id).orElseThrow(NotFound::new);
        Scrutiny me = me(id);
        if (ballot.state() == BallotState.PREPARED || ballot.state() == BallotState.OPEN) {
            return Answer.refused(Refusal.conflict("ballots.keep-key"));
        }
        byte[] key = Encodings.unbase64(privateKey.strip());
        if (key == null
                || key.length != Protocol.KEY_BYTES
                || !Arrays.equals(SealedVotes.publicKey(key), me.publicKey())) {
            return Answer.refused(Refusal.ofField("privateKey", "ballots.wrong-key", me.name()));
        }
        if (me.privateKey() == null) {
            ballots.handIn(id, me.account(), key);
            trail.record(
                    "ballot.keyHandedIn", "ballot", id.toString(), Map.of("number", Integer.toString(me.number())));
            events.publishEvent(new KeyHandedIn(id));
        }
        return Answer.done(me.number());
    }

    /** How many have taken a paper and cast it; never what they voted. */
    @Permit(Permission.SELF)
    public Turnout turnout(BallotId id) {
        me(id);
        return kept.turnout(id);
    }

    private Scrutiny me(BallotId id) {
        AccountId account = currentUser.account().id();
        return ballots.scrutineers(id).stream()
                .filter(scrutineer -> scrutineer.account().equals(account))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
