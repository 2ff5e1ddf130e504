package org.xieyue.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class UnsafeDatabaseAnalyzer extends AbstractFailureAnalyzer<UnsafeDatabase> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeDatabase cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Switch " + cause.setting() + " on in postgresql.conf (or for the role: alter role … reset "
                        + cause.setting() + "), reload the server and start again.",
                cause);
    }
}
