package org.xieyue.processes.moves;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Label;

/**
 * A plan, its frozen list and how far it is.
 *
 * @param hash of the list: what a person starts is what that person has seen
 * @param unattended goes through the stages by itself
 * @param stopped why it does so no more
 * @param next what may be started now; null when nothing may
 * @param problems cases that cannot move or were skipped, the first few
 */
public record MoveView(
        MoveId id,
        String key,
        int from,
        int to,
        boolean back,
        String hash,
        Stage stage,
        MoveState state,
        boolean unattended,
        @Nullable Stop stopped,
        @Nullable Stage next,
        @Nullable Instant windowFrom,
        @Nullable Instant windowUntil,
        String planner,
        Instant plannedAt,
        List<Step> steps,
        List<Problem> problems,
        int ready,
        int blocked,
        int going,
        int moved,
        int skipped) {

    public int all() {
        return ready + blocked + going + moved + skipped;
    }

    /**
     * A step of the old version where cases may wait.
     *
     * @param cases that wait there now
     * @param target the step that takes its place; null for none
     * @param refused why the step that was wanted is none
     * @param fitting steps of the new version that could take its place, the likeliest first
     */
    public record Step(
            String id,
            Label label,
            long cases,
            @Nullable Target target,
            @Nullable Obstacle refused,
            List<Target> fitting) {}

    /** @param likeness what speaks for it, or against it */
    public record Target(String id, Label label, Set<Likeness> likeness) {}

    public enum Likeness {
        NAME,
        POST,
        FORM,
        /** It has taken the place of another step already. */
        TAKEN
    }

    /** @param step where it stands in the way, as the old diagram calls it; empty where no step does */
    public record Problem(String number, String caseId, Obstacle reason, Label step, boolean triedAlready) {}
}
