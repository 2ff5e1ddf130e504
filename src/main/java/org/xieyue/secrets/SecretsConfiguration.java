package org.xieyue.secrets;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.storage.DataDirectory;

/** Finds the keys, and refuses to start with others than those that the database was sealed with. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    @Bean
    FieldCipher fieldCipher(SecretProperties properties, DataDirectory directory, KeyChecks checks) {
        return new SealedFields(ring(properties, new KeyFile(directory.path()), checks));
    }

    static KeyRing ring(SecretProperties properties, KeyFile file, KeyChecks checks) {
        Map<Integer, String> known = checks.all();
        KeyRing ring = new KeyRing(
                current(properties, file, known),
                properties.formerSecretKeys().stream().map(MasterKey::parse).toList());
        verify(ring, known);
        ring.checkValues().forEach(checks::keep);
        verify(ring, checks.all());
        return ring;
    }

    private static MasterKey current(SecretProperties properties, KeyFile file, Map<Integer, String> known) {
        String given = properties.secretKey();
        if (given != null && !given.isBlank()) {
            return MasterKey.parse(given);
        }
        if (file.exists()) {
            return file.read();
        }
        if (!known.isEmpty()) {
            throw new SecretKeyRefused("The database was sealed with secret key " + List.copyOf(known.keySet())
                    + ", but there is no xieyue.secret-key and no key file " + file + ".");
        }
        return file.create();
    }

    private static void verify(KeyRing ring, Map<Integer, String> known) {
        known.forEach((number, checkValue) -> {
            MasterKey key = ring.numbered(number)
                    .orElseThrow(() -> new SecretKeyRefused("The database holds values sealed with secret key " + number
                            + ", which is not configured."));
            if (!key.checkValue().equals(checkValue)) {
                throw new SecretKeyRefused(
                        "The database was sealed with another secret key " + number + " than this one.");
            }
        });
    }
}
