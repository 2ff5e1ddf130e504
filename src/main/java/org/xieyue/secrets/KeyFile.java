package org.xieyue.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import org.xieyue.storage.OwnerOnlyFile;

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
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
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
            OwnerOnlyFile.write(file, key.write() + "\n");
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
