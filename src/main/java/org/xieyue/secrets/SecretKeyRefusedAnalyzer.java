package org.xieyue.secrets;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class SecretKeyRefusedAnalyzer extends AbstractFailureAnalyzer<SecretKeyRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SecretKeyRefused cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Put back the key that this database was used with: the property xieyue.secret-key (environment"
                        + " XIEYUE_SECRET_KEY), or the file secret.key in the data directory. Without it, sealed personal data"
                        + " cannot be read by anybody. To change keys, name the new one in xieyue.secret-key with the next"
                        + " number and the old ones in xieyue.former-secret-keys.",
                cause);
    }
}
