package org.xieyue.processes;

import java.util.UUID;

/** A window of somebody's browser: the same person in two windows must not overwrite their own work either. */
public record WindowId(UUID value) {}
