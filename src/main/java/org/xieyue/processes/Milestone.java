package org.xieyue.processes;

import java.time.Instant;
import java.util.UUID;

/** A state of a working copy that somebody kept on purpose, or that was put aside for another one. */
public record Milestone(UUID id, String note, String keptBy, Instant keptAt, int baseVersion) {}
