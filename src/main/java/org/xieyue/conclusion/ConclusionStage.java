package org.xieyue.conclusion;

import java.util.Locale;

/** How far the conclusion has come. Each stage is reached through the ones before it, whatever a diagram says. */
public enum ConclusionStage {
    /** The draft is frozen and waits for both initials. */
    DRAFTED,
    /** Both chiefs have initialled. */
    INITIALLED,
    /** The congress has the draft. */
    BEFORE_CONGRESS,
    /** The congress has passed this very text. */
    PASSED,
    /** The congress has failed it, or passed another text. */
    NOT_PASSED,
    /** Both chiefs have signed. */
    SIGNED,
    /** Filed with the labour authority. */
    FILED,
    /** The authority has confirmed the receipt; its review runs. */
    RECEIVED,
    /** The authority has objected (审查意见书). */
    OBJECTED,
    IN_FORCE,
    PUBLISHED,
    /** Ended without an agreement. */
    DROPPED;

    /** Message key of the sentence that says so, below {@code case.state}. */
    public String state() {
        return "conclusion." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
