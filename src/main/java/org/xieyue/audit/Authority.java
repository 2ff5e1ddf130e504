package org.xieyue.audit;

/** On whose authority something was done. */
public enum Authority {
    /** The person's own. */
    PERSON,
    /** A process step's or a background job's; a person named beside it set it off. */
    SYSTEM
}
