package org.xieyue.agreements;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xieyue.documents.ContentHash;

/** The clauses of one version, in order. */
public record AgreementText(List<Clause> clauses) {

    public AgreementText {
        clauses = List.copyOf(clauses);
        Set<ClauseKey> seen = new HashSet<>();
        for (Clause clause : clauses) {
            if (!seen.add(clause.key())) {
                throw new IllegalArgumentException("Two clauses have the key " + clause.key());
            }
        }
    }

    public Optional<Clause> clause(ClauseKey key) {
        return clauses.stream().filter(clause -> clause.key().equals(key)).findFirst();
    }

    /**
     * SHA-256 of the canonical bytes: for each clause in order number, topic, title, text and figure, each as its length
     * in four bytes and its UTF-8 in normal form C, line ends as {@code \n}. Keys are names of ours and no part of it: the
     * same words have the same hash.
     */
    public ContentHash hash() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        put(bytes, "xieyue-agreement-text-1");
        for (Clause clause : clauses) {
            put(bytes, clause.number());
            put(bytes, clause.topic().name());
            put(bytes, clause.title());
            put(bytes, clause.text());
            Figure figure = clause.figure();
            put(
                    bytes,
                    figure == null ? "" : figure.bound() + " " + figure.amount().toPlainString() + " " + figure.unit());
        }
        return ContentHash.of(bytes.toByteArray());
    }

    private static void put(ByteArrayOutputStream bytes, String text) {
        String canonical = Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        byte[] utf8 = canonical.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(utf8.length).array());
        bytes.writeBytes(utf8);
    }
}
