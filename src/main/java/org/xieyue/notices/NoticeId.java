package org.xieyue.notices;

import java.util.UUID;

public record NoticeId(UUID value) {
    public static NoticeId parse(String text) {
        return new NoticeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
