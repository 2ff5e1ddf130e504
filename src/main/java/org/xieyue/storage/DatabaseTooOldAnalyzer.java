package org.xieyue.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DatabaseTooOldAnalyzer extends AbstractFailureAnalyzer<DatabaseTooOld> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseTooOld cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Upgrade the server, or name another one in SPRING_DATASOURCE_URL, or start without it on the embedded"
                        + " database.",
                cause);
    }
}
