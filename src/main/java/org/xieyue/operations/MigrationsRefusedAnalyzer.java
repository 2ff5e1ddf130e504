package org.xieyue.operations;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The database has been written by another version than this one can follow. */
class MigrationsRefusedAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The database does not fit this version of Xieyue: " + cause.getMessage(),
                "Start the version that wrote it or a newer one, or restore a backup that fits (docs/operations.md)."
                        + " Demo data may simply be deleted: the directory .data/demo.",
                cause);
    }
}
