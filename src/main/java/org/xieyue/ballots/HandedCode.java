package org.xieyue.ballots;

import java.util.UUID;

/** A voting code, known to nobody but who gets it: only its hash is stored. It belongs into {@code /vote/{ballot}#code}. */
public record HandedCode(BallotId ballot, UUID person, String code) {

    public String path() {
        return "/vote/" + ballot + "#" + code;
    }

    @Override
    public String toString() {
        return "HandedCode[…]";
    }
}
