package org.xieyue.ballots;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.BoxedVotes.CastVote;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;

/**
 * Where people vote, with a code instead of an account: the only door without a permission. Each request is one statement in one
 * of the two stores, never in both, and nothing about it is written anywhere else.
 */
@Component
public class VotingBooth {

    private static final Logger LOG = LoggerFactory.getLogger(VotingBooth.class);

    private static final Refusal NOT_OPEN = Refusal.of("ballots.not-open");
    private static final Refusal OTHER_MODE = Refusal.of("ballots.mode");

    private final StoredBallots ballots;
    private final KnownBallots known;
    private final RollBook roll;
    private final BoxedVotes box;
    private final BallotSlot slot;
    private final RefusedVotes refusedVotes;
    private final BusinessClock clock;
    private final Counter cast;

    VotingBooth(
            StoredBallots ballots,
            KnownBallots known,
            RollBook roll,
            BoxedVotes box,
            BallotSlot slot,
            RefusedVotes refusedVotes,
            BusinessClock clock,
            MeterRegistry meters) {
        this.ballots = ballots;
        this.known = known;
        this.roll = roll;
        this.box = box;
        this.slot = slot;
        this.refusedVotes = refusedVotes;
        this.clock = clock;
        this.cast = Counter.builder("xieyue.ballots.cast")
                .description("Votes taken, of all ballots; sent again counts again")
                .register(meters);
    }

    /**
     * What a voter reads; text and opening as they were hashed, text a draft before the opening.
     *
     * @param receipt of an open or named vote that this person has cast
     */
    public record Paper(
            UUID ballot,
            BallotState state,
            BallotMode mode,
            String text,
            String textHash,
            @Nullable String opening,
            @Nullable String openingHash,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            boolean paperIssued,
            @Nullable String receipt) {}

    /** @param leaf what stands on the board; the receipt is its beginning */
    public record Receipt(String receipt, String leaf) {}

    /** @param batch where it stands on the board, null while it waits */
    public record FoundReceipt(Place state, @Nullable Integer batch) {}

    public enum Place {
        ON_BOARD,
        RECEIVED,
        UNKNOWN
    }

    public Answer<Paper> paper(BallotId id, String code) {
        StoredBallot ballot = ballots.find(id).orElseThrow(NotFound::new);
        byte[] codeHash = Protocol.codeHash(id, code);
        Optional<UUID> person = roll.personWith(id, codeHash);
        if (person.isEmpty()) {
            return refused(id, Refusal.of("ballots.code-unknown"));
        }
        boolean issued = roll.blindedHashOf(id, person.get()) != null;
        var published = ballot.published();
        if (published == null) {
            return Answer.done(draft(ballot));
        }
        return Answer.done(new Paper(
                id.value(),
                ballot.state(),
                ballot.mode(),
                published.text(),
                published.textHash(),
                published.opening(),
                published.openingHash(),
                published.openedAt(),
                ballot.closesAt(),
                issued,
                ballot.mode() == BallotMode.SECRET
                        ? null
                        : roll.voteOf(id, person.get())
                                .map(vote -> Protocol.receipt(vote.leaf()))
                                .orElse(null)));
    }

    private static Paper draft(StoredBallot ballot) {
        String text = BallotText.text(ballot.id(), ballot.title(), ballot.mode(), ballot.content());
        return new Paper(
                ballot.id().value(),
                ballot.state(),
                ballot.mode(),
                text,
                BallotText.hash(text),
                null,
                null,
                null,
                ballot.closesAt(),
                false,
                null);
    }

    /** The blind signature; one for each code, whatever is clicked. */
    public Answer<byte[]> sign(BallotId id, String code, String textHash, byte[] blinded) {
        KnownBallot ballot = known.get(id);
        Refusal wrong = wrong(ballot, textHash);
        if (ballot == null || wrong != null) {
            return refused(id, wrong == null ? NOT_OPEN : wrong);
        }
        TokenKey key = ballot.tokenKey();
        if (key == null) {
            return refused(id, OTHER_MODE);
        }
        byte[] codeHash = Protocol.codeHash(id, code);
        byte[] blindedHash = Encodings.sha256(blinded);
        Optional<byte[]> signature = key.blindSign(blinded);
        if (signature.isEmpty()) {
            return refused(id, Refusal.ofField("blinded", "ballots.token-invalid"));
        }
        if (roll.issue(id, codeHash, blindedHash)) {
            return Answer.done(signature.get());
        }
        Optional<UUID> person = roll.personWith(id, codeHash);
        if (person.isEmpty()) {
            return refused(id, Refusal.of("ballots.code-unknown"));
        }
        byte[] before = roll.blindedHashOf(id, person.get());
        if (before == null) {
            return refused(id, Refusal.of("ballots.closed"));
        }
        return Arrays.equals(before, blindedHash)
                ? Answer.done(signature.get())
                : refused(id, Refusal.conflict("ballots.paper-issued"));
    }

    /** Takes a sealed vote that comes with nothing but its token. */
    public Answer<Receipt> cast(BallotId id, String textHash, byte[] token, byte[] signature, byte[] ciphertext) {
        KnownBallot ballot = known.get(id);
        TokenKey key = ballot == null ? null : ballot.tokenKey();
        if (ballot == null || key == null) {
            return refused(id, ballot == null ? NOT_OPEN : OTHER_MODE);
        }
        if (!textHash.equals(ballot.textHash())) {
            return refused(id, Refusal.conflict("ballots.text-changed"));
        }
        if (token.length != Protocol.TOKEN_BYTES || !key.isSigned(token, signature)) {
            return refused(id, Refusal.ofField("token", "ballots.token-invalid"));
        }
        if (ciphertext.length != ballot.ciphertextBytes() || ciphertext[0] != Protocol.VERSION) {
            return refused(id, Refusal.ofField("ciphertext", "ballots.ciphertext-shape"));
        }
        byte[] leaf = Protocol.leaf(id, textHash, token, ciphertext);
        boolean inTime = ballot.isInTime(clock.now());
        if (inTime && slot.put(id, new CastVote(token, signature, ciphertext, leaf))) {
            return Answer.done(receipt(leaf));
        }
        Optional<byte[]> before = box.leafOf(id, token);
        if (before.isEmpty()) {
            return refused(id, Refusal.of("ballots.closed"));
        }
        return Arrays.equals(before.get(), leaf)
                ? Answer.done(receipt(leaf))
                : refused(id, Refusal.conflict("ballots.token-used"));
    }

    /** Takes an open or named vote. */
    public Answer<Receipt> vote(BallotId id, String code, String textHash, Map<String, List<String>> choices) {
        KnownBallot ballot = known.get(id);
        Refusal wrong = wrong(ballot, textHash);
        if (ballot == null || wrong != null) {
            return refused(id, wrong == null ? NOT_OPEN : wrong);
        }
        if (ballot.tokenKey() != null) {
            return refused(id, OTHER_MODE);
        }
        Answer<byte[]> marks = ballot.marks().of(choices);
        if (!(marks instanceof Answer.Done<byte[]> sound)) {
            return refused(id, marks.reasons());
        }
        byte[] codeHash = Protocol.codeHash(id, code);
        Optional<UUID> person = roll.personWith(id, codeHash);
        if (person.isEmpty()) {
            return refused(id, Refusal.of("ballots.code-unknown"));
        }
        byte[] token = Randomness.bytes(Protocol.TOKEN_BYTES);
        byte[] leaf = Protocol.leaf(id, textHash, token, sound.value());
        if (roll.vote(id, person.get(), codeHash, new RollBook.Vote(token, sound.value(), leaf))) {
            return Answer.done(receipt(leaf));
        }
        Optional<RollBook.Vote> before = roll.voteOf(id, person.get());
        if (before.isEmpty()) {
            return refused(id, Refusal.of("ballots.closed"));
        }
        return Arrays.equals(before.get().marks(), sound.value())
                ? Answer.done(receipt(before.get().leaf()))
                : refused(id, Refusal.conflict("ballots.voted"));
    }

    /** Whether a receipt stands on the board. */
    public FoundReceipt find(BallotId id, String receipt) {
        if (ballots.find(id).isEmpty()) {
            throw new NotFound();
        }
        Optional<byte[]> start = Protocol.leafStart(receipt);
        if (start.isEmpty()) {
            return new FoundReceipt(Place.UNKNOWN, null);
        }
        Optional<Integer> batch = box.batchOf(id, start.get());
        if (batch.isPresent()) {
            return new FoundReceipt(Place.ON_BOARD, batch.get());
        }
        boolean received = box.isWaiting(id, start.get()) || roll.hasReceipt(id, start.get());
        return new FoundReceipt(received ? Place.RECEIVED : Place.UNKNOWN, null);
    }

    /** The outcome for whoever has a code; empty until counted. */
    public Answer<Optional<BallotOutcome>> result(BallotId id, String code) {
        StoredBallot ballot = ballots.find(id).orElseThrow(NotFound::new);
        return roll.personWith(id, Protocol.codeHash(id, code)).isEmpty()
                ? refused(id, Refusal.of("ballots.code-unknown"))
                : Answer.done(Optional.ofNullable(ballot.outcome()));
    }

    private Receipt receipt(byte[] leaf) {
        cast.increment();
        return new Receipt(Protocol.receipt(leaf), Encodings.hex(leaf));
    }

    private @Nullable Refusal wrong(@Nullable KnownBallot ballot, String textHash) {
        if (ballot == null) {
            return NOT_OPEN;
        }
        if (!ballot.isInTime(clock.now())) {
            return Refusal.of("ballots.closed");
        }
        return textHash.equals(ballot.textHash()) ? null : Refusal.conflict("ballots.text-changed");
    }

    private <T> Answer<T> refused(BallotId id, Refusal reason) {
        return refused(id, List.of(reason));
    }

    /** Log and counts name the ballot and the reason, never whoever was refused. */
    private <T> Answer<T> refused(BallotId id, List<Refusal> reasons) {
        LOG.debug("Ballot {} refused: {}", id, reasons.getFirst().code());
        refusedVotes.count(id, reasons);
        return Answer.refused(reasons);
    }
}
