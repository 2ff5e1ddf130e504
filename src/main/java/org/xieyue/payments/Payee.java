package org.xieyue.payments;

import org.xieyue.members.NationalId;

/** Whoever an approval names as the one to be paid. */
public record Payee(String name, NationalId nationalId) {

    /** Never shows who it is: it might reach a log. */
    @Override
    public String toString() {
        return "Payee[…]";
    }
}
