package org.xieyue.tasks;

import java.util.UUID;

public record TaskId(UUID value) {
    public static TaskId parse(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
