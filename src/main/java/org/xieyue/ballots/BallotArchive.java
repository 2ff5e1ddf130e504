package org.xieyue.ballots;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.PublicBoard.BoardBatch;
import org.xieyue.shared.NotFound;

/** Everything that it takes to recount a ballot, with the program that does: for everybody, once counted. */
@Component
public class BallotArchive {

    private static final List<String> ADDED = List.of("README.txt", "VerifyBallot.java");

    private final StoredBallots ballots;
    private final PublicBoard board;

    BallotArchive(StoredBallots ballots, PublicBoard board) {
        this.ballots = ballots;
        this.board = board;
    }

    record Handed(int index, String privateKey) {}

    record Keys(List<Handed> keys) {}

    record ClosingHead(String head, String signature) {}

    public boolean exists(BallotId id) {
        return ballots.find(id).filter(ballot -> ballot.outcome() != null).isPresent();
    }

    /** A ZIP of JSON files; text, opening and closing are the very bytes that were hashed. */
    public void write(BallotId id, OutputStream target) {
        StoredBallot ballot =
                ballots.find(id).filter(found -> found.outcome() != null).orElseThrow(NotFound::new);
        try (ZipOutputStream zip = new ZipOutputStream(target)) {
            add(zip, "text.json", ballot.open().text());
            add(zip, "opening.json", ballot.open().opening());
            add(zip, "closing.json", ballot.ended().closing());
            add(
                    zip,
                    "close.json",
                    BallotText.write(new ClosingHead(
                            ballot.ended().head(), ballot.ended().signature())));
            add(zip, "keys.json", BallotText.write(new Keys(keys(id))));
            add(zip, "result.json", BallotText.write(Objects.requireNonNull(ballot.outcome())));
            int batches = board.board(id).heads().size();
            for (int number = 1; number <= batches; number++) {
                BoardBatch batch = board.batch(id, number);
                add(zip, "batches/" + number + ".json", BallotText.write(batch));
            }
            for (String name : ADDED) {
                try (InputStream file = new ClassPathResource("verifier/" + name).getInputStream()) {
                    zip.putNextEntry(new ZipEntry(name));
                    file.transferTo(zip);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Handed> keys(BallotId id) {
        return ballots.scrutineers(id).stream()
                .filter(scrutineer -> scrutineer.privateKey() != null)
                .map(scrutineer -> new Handed(
                        scrutineer.number(), Encodings.base64(Objects.requireNonNull(scrutineer.privateKey()))))
                .toList();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Encodings.utf8(content));
    }
}
