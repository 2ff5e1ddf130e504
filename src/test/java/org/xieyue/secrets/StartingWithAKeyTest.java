package org.xieyue.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.testing.XieyueTest;

@XieyueTest
@Transactional
class StartingWithAKeyTest {

    private static final String OF_THIS_DATABASE = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String ANOTHER = "BBECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Autowired
    KeyChecks checks;

    @Autowired
    FieldCipher cipher;

    @TempDir
    Path directory;

    private KeyRing start(@Nullable String key, String... former) {
        return SecretsConfiguration.ring(new SecretProperties(key, List.of(former)), new KeyFile(directory), checks);
    }

    @Test
    void the_key_that_the_database_was_sealed_with_is_accepted() {
        assertThat(start(OF_THIS_DATABASE).current().number()).isEqualTo(1);
    }

    @Test
    void another_key_under_the_same_number_is_refused() {
        assertThatThrownBy(() -> start(ANOTHER))
                .isInstanceOf(SecretKeyRefused.class)
                .hasMessageContaining("sealed with another secret key 1")
                .hasMessageNotContaining(ANOTHER);
    }

    @Test
    void a_lost_key_is_refused_and_no_new_one_is_made_in_its_place() {
        assertThatThrownBy(() -> start(null))
                .isInstanceOf(SecretKeyRefused.class)
                .hasMessageContaining("no key file");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_new_key_needs_the_old_one_beside_it() {
        assertThatThrownBy(() -> start("2:" + ANOTHER))
                .isInstanceOf(SecretKeyRefused.class)
                .hasMessageContaining("secret key 1, which is not configured");
        assertThat(start("2:" + ANOTHER, "1:" + OF_THIS_DATABASE).current().number())
                .isEqualTo(2);
        assertThat(checks.all()).containsOnlyKeys(1, 2);
        assertThatThrownBy(() -> start(OF_THIS_DATABASE))
                .isInstanceOf(SecretKeyRefused.class)
                .hasMessageContaining("secret key 2");
    }

    @Test
    void the_key_file_is_readable_by_its_owner_only_and_used_again() throws IOException {
        KeyFile file = new KeyFile(directory);
        MasterKey made = file.create();
        Path written = directory.resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
                .isEqualTo("rw-------");
        assertThat(file.read().checkValue()).isEqualTo(made.checkValue());
        Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(file::read).isInstanceOf(SecretKeyRefused.class).hasMessageContaining("chmod 600");
    }

    @Test
    void the_refusal_tells_what_to_do() {
        var analysis = new SecretKeyRefusedAnalyzer()
                .analyze(new RuntimeException(new SecretKeyRefused("The database was sealed with another key.")));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getAction()).contains("XIEYUE_SECRET_KEY").contains("secret.key");
        assertThat(cipher.open("a.b", cipher.seal("a.b", "x"))).isEqualTo("x");
    }
}
