package org.xieyue.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DataDirectoryInUseAnalyzer extends AbstractFailureAnalyzer<DataDirectoryInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DataDirectoryInUse cause) {
        return new FailureAnalysis(
                "Another copy of Xieyue is running on " + cause.directory() + ".",
                "Stop it, or start this one with --data DIRECTORY and --port NUMBER.",
                cause);
    }
}
