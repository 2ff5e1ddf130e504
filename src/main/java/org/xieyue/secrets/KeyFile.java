package org.xieyue.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/** The key file of a single installation: beside the database, never inside it, readable by its owner only. */
final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path file;

    KeyFile(Path directory) {
        this.file = directory.resolve("secret.key");
    }

    boolean exists() {
        return Files.exists(file);
    }

    MasterKey read() {
        try {
            if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
                throw new SecretKeyRefused(
                        "The key file " + file + " can be read by others. Restrict it: chmod 600 " + file);
            }
            return MasterKey.parse(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("The key file " + file + " cannot be read", failure);
        }
    }

    /** Makes a new key and forces it to disk before anything is sealed with it. */
    MasterKey create() {
        byte[] bytes = new byte[MasterKey.LENGTH];
        new SecureRandom().nextBytes(bytes);
        MasterKey key = new MasterKey(1, bytes);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    file,
                    EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
                channel.write(ByteBuffer.wrap((key.write() + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The key file " + file + " cannot be written", failure);
        }
        return key;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
