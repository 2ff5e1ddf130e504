package org.xieyue.processes;

import org.xieyue.shared.Label;

/** A process that cases can be opened with. */
public record PublishedProcess(String key, int version, Label label, String startForm) {}
