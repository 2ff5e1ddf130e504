package org.xieyue.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One link of the chain: an entry's place, the hash of the link before, and the hash over both and the entry itself. */
record Link(long sequence, long entryId, byte[] previousHash, byte[] hash) {

    private static final int HASH_BYTES = 32;

    /** Before the first entry. */
    static final Link ORIGIN = new Link(0, 0, new byte[HASH_BYTES], new byte[HASH_BYTES]);

    Link next(long id, AuditEntry entry) {
        return new Link(sequence + 1, id, hash, hashOf(sequence + 1, id, hash, entry));
    }

    boolean follows(Link before) {
        return Arrays.equals(previousHash, before.hash);
    }

    boolean seals(AuditEntry entry) {
        return Arrays.equals(hash, hashOf(sequence, entryId, previousHash, entry));
    }

    String fingerprint() {
        return HexFormat.of().formatHex(hash);
    }

    /** Each part with its length before it, so that no two entries have the same bytes. */
    private static byte[] hashOf(long sequence, long id, byte[] previous, AuditEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream content = new DataOutputStream(bytes)) {
            content.writeLong(sequence);
            content.writeLong(id);
            content.write(previous);
            content.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.recordedAt()));
            part(content, entry.account());
            part(content, entry.union());
            part(content, entry.capacity());
            part(content, entry.authority());
            part(content, entry.action());
            part(content, entry.subjectType());
            part(content, entry.subjectId());
            part(content, entry.caseId());
            part(content, entry.details());
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void part(DataOutputStream content, @Nullable Object value) throws IOException {
        if (value == null) {
            content.writeInt(-1);
            return;
        }
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        content.writeInt(bytes.length);
        content.write(bytes);
    }
}
