package org.xieyue.payments;

public enum PaymentState {
    /** Waits to be taken into a batch. */
    DUE,
    BATCHED,
    PAID,
    /** The bank refused it. */
    FAILED,
    /** The bank's answer does not speak of it: ask the bank before it is paid again. */
    UNMATCHED,
    /** Differs from what was approved. */
    VOID,
    CANCELLED
}
