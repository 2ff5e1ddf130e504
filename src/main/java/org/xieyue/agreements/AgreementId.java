package org.xieyue.agreements;

import java.util.UUID;

/** An agreement of the register: draft, model text or contract, in all its versions. */
public record AgreementId(UUID value) {

    static AgreementId next() {
        return new AgreementId(UUID.randomUUID());
    }

    public static AgreementId parse(String text) {
        return new AgreementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
