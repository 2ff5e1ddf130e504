package org.xieyue.ballots;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.ballots.BoxedVotes.Head;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.shared.OneByOne;

/** Seals what has been cast into batches of the public board, and makes both stores forget in which order it came. */
@Component
class BoardSealer {

    private static final Logger LOG = LoggerFactory.getLogger(BoardSealer.class);

    /** A batch is what hides a vote: never fewer while voting goes on. */
    static final int LEAST = 10;

    private final StoredBallots ballots;
    private final BoxedVotes box;
    private final RollBook roll;
    private final FieldCipher cipher;
    private final BoardWitnesses witnesses;
    private final TransactionTemplate transaction;

    BoardSealer(
            StoredBallots ballots,
            BoxedVotes box,
            RollBook roll,
            FieldCipher cipher,
            BoardWitnesses witnesses,
            PlatformTransactionManager transactions) {
        this.ballots = ballots;
        this.box = box;
        this.roll = roll;
        this.cipher = cipher;
        this.witnesses = witnesses;
        this.transaction = new TransactionTemplate(transactions);
    }

    void sealAll() {
        OneByOne.run(
                ballots.open(),
                this::seal,
                (id, failure) -> LOG.error("What waits in the box of ballot {} could not be sealed", id, failure));
    }

    void seal(BallotId id) {
        StoredBallot ballot = ballots.find(id).orElseThrow();
        if (ballot.mode() != BallotMode.SECRET || box.waiting(id) < LEAST) {
            return;
        }
        Optional<Head> sealed = box.seal(id, LEAST, false, sealing(ballot));
        sealed.ifPresent(head -> {
            roll.forgetOrder();
            transaction.executeWithoutResult(
                    status -> witnesses.tellBatch(ballot, head.number(), Encodings.hex(head.head())));
        });
    }

    BoxedVotes.Sealing sealing(StoredBallot ballot) {
        BoardKey key = boardKey(ballot);
        byte[] opening = Encodings.unhex(ballot.open().openingHash());
        return (byte @Nullable [] previous, int number, List<byte[]> leaves) -> {
            byte[] head = Protocol.batchHead(ballot.id(), previous == null ? opening : previous, number, leaves);
            byte[] signature = key.sign(Protocol.signedHead(ballot.id(), Integer.toString(number), head));
            return new Head(number, leaves.size(), head, signature);
        };
    }

    BoardKey boardKey(StoredBallot ballot) {
        String opened = cipher.open(BallotOpening.BOARD_KEY, ballot.open().boardKey());
        byte[] encoded = Encodings.unbase64(opened);
        if (encoded == null) {
            throw new IllegalStateException("The board key of " + ballot.id() + " is no key");
        }
        return BoardKey.of(encoded);
    }
}
