package org.xieyue.ballots;

import static org.xieyue.ballots.Encodings.joined;
import static org.xieyue.ballots.Encodings.sha256;
import static org.xieyue.ballots.Encodings.utf8;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The hashes and sizes of docs/adr/0010. */
final class Protocol {

    static final int VERSION = 1;
    static final int TOKEN_BYTES = 64;
    static final int SIGNATURE_BYTES = 384;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;
    static final int KEY_BYTES = 32;
    static final int SHARE_BYTES = 32 + KEY_BYTES + TAG_BYTES;

    private static final String PREFIX = "xieyue/ballot/1/";
    private static final int RECEIPT_BYTES = 10;
    private static final int CODE_BYTES = 20;

    private Protocol() {}

    static String newCode() {
        return Encodings.grouped(Encodings.base32(Randomness.bytes(CODE_BYTES)));
    }

    static byte[] codeHash(BallotId ballot, String code) {
        return sha256(utf8(PREFIX + "code/" + ballot + "/" + Encodings.typed(code)));
    }

    /** What binds a sealed vote to its ballot, text and token. */
    static byte[] context(BallotId ballot, String textHash, byte[] token) {
        return utf8(PREFIX + "vote/" + ballot + "/" + textHash + "/" + Encodings.hex(sha256(token)));
    }

    static byte[] shareInfo(BallotId ballot) {
        return utf8(PREFIX + "share/" + ballot);
    }

    static byte[] leaf(BallotId ballot, String textHash, byte[] token, byte[] ciphertext) {
        return sha256(utf8(PREFIX + "leaf/" + ballot + "/" + textHash + "/"), sha256(token), sha256(ciphertext));
    }

    static String receipt(byte[] leaf) {
        return Encodings.grouped(Encodings.base32(Arrays.copyOf(leaf, RECEIPT_BYTES)));
    }

    /** The first bytes of the leaf that a receipt shows, or nothing if it is none. */
    static Optional<byte[]> leafStart(String receipt) {
        return Encodings.unbase32(Encodings.typed(receipt)).filter(bytes -> bytes.length == RECEIPT_BYTES);
    }

    static int ciphertextBytes(int marks, int scrutineers) {
        return 1 + NONCE_BYTES + marks + TAG_BYTES + scrutineers * SHARE_BYTES;
    }

    static byte[] batchHead(BallotId ballot, byte[] previous, int number, List<byte[]> sortedLeaves) {
        return sha256(
                utf8(PREFIX + "batch/" + ballot + "/"),
                previous,
                Encodings.number(number),
                Encodings.number(sortedLeaves.size()),
                joined(sortedLeaves.toArray(byte[][]::new)));
    }

    static byte[] closingHead(BallotId ballot, byte[] last, String closing) {
        return sha256(utf8(PREFIX + "close/" + ballot + "/"), last, sha256(utf8(closing)));
    }

    /**
     * What the ballot's key signs.
     *
     * @param which number of the batch, or {@code close}
     */
    static byte[] signedHead(BallotId ballot, String which, byte[] head) {
        return utf8(PREFIX + "head/" + ballot + "/" + which + "/" + Encodings.hex(head));
    }

    /** One line for each elector, in the order of their ids. */
    static String rollHash(BallotId ballot, List<Elector> roll) {
        StringBuilder lines = new StringBuilder(PREFIX + "roll/" + ballot + "\n");
        roll.stream()
                .map(elector -> elector.person() + " " + Encodings.hex(sha256(utf8(elector.name()))) + "\n")
                .sorted()
                .forEach(lines::append);
        return Encodings.hex(sha256(utf8(lines.toString())));
    }
}
