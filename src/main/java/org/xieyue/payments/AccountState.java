package org.xieyue.payments;

/** Whether money may be sent to a registered account. */
public enum AccountState {
    PAYABLE,
    /** Differs from the account paid into so far: a second person looks first. */
    WAITING,
    REJECTED,
    /** Another account of the same person took its place. */
    REPLACED
}
