package org.xieyue.secrets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param secretKey the key that seals, as {@code BASE64} or {@code NUMBER:BASE64}; when absent, a key file in the data
 *     directory is used and made on first start
 * @param formerSecretKeys keys that still open what they have sealed; the lowest number also keeps the fingerprints
 */
@ConfigurationProperties("xieyue")
record SecretProperties(
        @Nullable String secretKey, @DefaultValue List<String> formerSecretKeys) {

    @Override
    public String toString() {
        return "SecretProperties[…]";
    }
}
