package org.xieyue.ballots;

import static org.xieyue.ballots.Encodings.base64;
import static org.xieyue.ballots.Encodings.hex;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.BoxedVotes.Head;
import org.xieyue.ballots.StoredBallot.Closed;
import org.xieyue.shared.NotFound;

/** What everybody may see of a ballot: sealed votes in batches, and the signed heads that chain them. */
@Component
public class PublicBoard {

    private final StoredBallots ballots;
    private final BoxedVotes box;

    PublicBoard(StoredBallots ballots, BoxedVotes box) {
        this.ballots = ballots;
        this.box = box;
    }

    public record BoardHead(int number, int count, String head, String signature) {}

    public record Board(
            String opening,
            String openingHash,
            List<BoardHead> heads,
            @Nullable String closing,
            @Nullable String closingHead,
            @Nullable String closingSignature) {}

    public record BoardEntry(String leaf, String token, String tokenSignature, String ciphertext) {}

    /** @param previous the head before, of the opening for the first batch */
    public record BoardBatch(int number, String previous, String head, String signature, List<BoardEntry> entries) {}

    public Board board(BallotId id) {
        StoredBallot ballot = opened(id);
        Closed closed = ballot.closed();
        return new Board(
                ballot.open().opening(),
                ballot.open().openingHash(),
                box.heads(id).stream()
                        .map(head ->
                                new BoardHead(head.number(), head.count(), hex(head.head()), base64(head.signature())))
                        .toList(),
                closed == null ? null : closed.closing(),
                closed == null ? null : closed.head(),
                closed == null ? null : closed.signature());
    }

    public BoardBatch batch(BallotId id, int number) {
        StoredBallot ballot = opened(id);
        List<Head> heads = box.heads(id);
        if (number < 1 || number > heads.size()) {
            throw new NotFound();
        }
        Head head = heads.get(number - 1);
        return new BoardBatch(
                number,
                number == 1
                        ? ballot.open().openingHash()
                        : hex(heads.get(number - 2).head()),
                hex(head.head()),
                base64(head.signature()),
                box.batch(id, number).stream()
                        .map(vote -> new BoardEntry(
                                hex(vote.leaf()),
                                base64(vote.token()),
                                base64(vote.signature()),
                                base64(vote.ciphertext())))
                        .toList());
    }

    private StoredBallot opened(BallotId id) {
        StoredBallot ballot = ballots.find(id).orElseThrow(NotFound::new);
        if (ballot.published() == null) {
            throw new NotFound();
        }
        return ballot;
    }
}
