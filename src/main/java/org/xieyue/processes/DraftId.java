package org.xieyue.processes;

import java.util.UUID;

public record DraftId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
