package org.xieyue.congress;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a session has come. Each stage is reached through the one before it, whatever a diagram says. */
public enum SessionStage {
    PREPARING,
    AGENDA_AGREED,
    PAPERS_SENT,
    /** Waits for the day, or people are checking in. */
    READY,
    /** Who is there now is who was called. */
    ROLL_CALLED,
    /** No quorum; waits to be convened again (休会). */
    ADJOURNED,
    /** Quorum established. */
    SITTING,
    OFFICERS_ELECTED,
    VOTING,
    /** No vote is taken any more; the scrutineers open the box. */
    COUNTING,
    /** Something failed and may be revised and put again. */
    REVISING,
    /** The revised draft waits for a new sitting. */
    REVISED,
    DECIDED,
    /** The resolution is signed; its papers are to be issued. */
    SIGNED,
    RESOLVED,
    ARCHIVED,
    /** Given up before anything was voted on. */
    CANCELLED;

    /** The roll of delegates is fixed. */
    static final Set<SessionStage> FROZEN = EnumSet.range(PAPERS_SENT, SIGNED);
    /** Came to a resolution, which may still be published and reported, or was given up; the case may need another session. */
    static final Set<SessionStage> CONCLUDED = EnumSet.of(RESOLVED, ARCHIVED, CANCELLED);
    /** Nothing has been voted on. */
    static final Set<SessionStage> BEFORE_VOTE = EnumSet.range(PREPARING, OFFICERS_ELECTED);
    /** People may check in. */
    static final Set<SessionStage> OPEN_DOORS = EnumSet.of(READY, ROLL_CALLED, SITTING, OFFICERS_ELECTED, VOTING);

    /** Message key of the sentence that says so. */
    public String state() {
        return "congress." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
