package org.xieyue.processes.watch;

import java.util.UUID;

public record RepairId(UUID value) {}
