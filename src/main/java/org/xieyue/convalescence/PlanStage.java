package org.xieyue.convalescence;

/** How far a yearly plan has come. */
public enum PlanStage {
    DRAFT,
    DECIDED,
    QUOTAS_SPLIT,
    DECLINED,
    CLOSED;

    /** Trips may be opened, and quotas given down and returned. */
    public boolean isOpen() {
        return this == DECIDED || this == QUOTAS_SPLIT;
    }

    String state() {
        return "convalescence.plan." + name();
    }
}
