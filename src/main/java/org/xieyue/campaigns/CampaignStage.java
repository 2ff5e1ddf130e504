package org.xieyue.campaigns;

import java.util.Locale;

/** How far a campaign has come. */
public enum CampaignStage {
    /** The plan is being written: industries, units, targets, co-signers. */
    DRAFT,
    /** The plan is frozen and lies with the co-signers (会签). */
    COUNTERSIGNING,
    /** Everybody has signed; the cases are to be opened. */
    SIGNED,
    /** One bargaining case per unit is open. */
    RUNNING,
    /** The period is over and the figures stand. */
    CLOSED,
    /** The summary has gone to the higher union. */
    REPORTED,
    CALLED_OFF;

    /** Message key of the sentence that says so, below {@code case.state}. */
    public String state() {
        return "campaigns." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isOver() {
        return this == REPORTED || this == CALLED_OFF;
    }

    /** Whether bargaining cases have been opened, so that there are figures to show. */
    public boolean hasCases() {
        return this == RUNNING || this == CLOSED || this == REPORTED;
    }

    /** Whether units may be added: to the plan before it is frozen, or while cases run. */
    public boolean takesUnits() {
        return this == DRAFT || this == RUNNING;
    }
}
