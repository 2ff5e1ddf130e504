package org.xieyue.storage;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Who may sign in to the embedded server, each with a random password of this data directory: the superuser for set-up, the
 * owner of the tables for migrations, and the application, which owns nothing; two more reach one separate store each.
 */
record DatabaseLogins(String superuser, String owner, String application, String roll, String box) {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "xieyue_owner";
    static final String APPLICATION = "xieyue_app";
    static final String ROLL = "xieyue_roll";
    static final String BOX = "xieyue_box";

    static DatabaseLogins create(Path file) throws IOException {
        DatabaseLogins logins = new DatabaseLogins(password(), password(), password(), password(), password());
        OwnerOnlyFile.write(
                file,
                SUPERUSER + "=" + logins.superuser + "\n" + OWNER + "=" + logins.owner + "\n" + APPLICATION + "="
                        + logins.application + "\n" + ROLL + "=" + logins.roll + "\n" + BOX + "=" + logins.box + "\n");
        return logins;
    }

    /** Roles that a former version did not know get a password for this run. */
    static DatabaseLogins read(Path file) throws IOException {
        Properties lines = new Properties();
        lines.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
        return new DatabaseLogins(
                password(lines, SUPERUSER, file),
                password(lines, OWNER, file),
                password(lines, APPLICATION, file),
                lines.getProperty(ROLL, password()),
                lines.getProperty(BOX, password()));
    }

    private static String password(Properties lines, String login, Path file) throws IOException {
        String password = lines.getProperty(login);
        if (password == null || password.isBlank()) {
            throw new IOException(file + " has no password for " + login);
        }
        return password;
    }

    private static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "DatabaseLogins[…]";
    }
}
