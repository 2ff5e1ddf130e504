package org.xieyue.ballots;

import java.util.UUID;

public record BallotId(UUID value) {
    public static BallotId parse(String text) {
        return new BallotId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
