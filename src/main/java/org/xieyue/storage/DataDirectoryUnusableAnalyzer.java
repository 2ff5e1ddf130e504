package org.xieyue.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DataDirectoryUnusableAnalyzer extends AbstractFailureAnalyzer<DataDirectoryUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DataDirectoryUnusable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.wayOut(), cause);
    }
}
