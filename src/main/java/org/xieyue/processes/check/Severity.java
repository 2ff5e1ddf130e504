package org.xieyue.processes.check;

/** An error keeps a file from being published, a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
