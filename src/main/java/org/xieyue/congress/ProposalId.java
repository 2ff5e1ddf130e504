package org.xieyue.congress;

import java.util.UUID;

public record ProposalId(UUID value) {

    static ProposalId next() {
        return new ProposalId(UUID.randomUUID());
    }

    public static ProposalId parse(String text) {
        return new ProposalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
