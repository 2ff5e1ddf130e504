package org.xieyue.processes.moves;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.moves.Reason.Kind;
import org.xieyue.shared.Label;

/**
 * A plan, its frozen list and how far it is.
 *
 * @param hash of the list: what a person starts is what that person has seen
 * @param unattended goes through the stages by itself
 * @param stopped why it does so no more
 * @param next what may be started now; null when nothing may
 * @param pilot the case that goes first, or went first; null where none is left and none has gone
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
        @Nullable Pilot pilot,
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
            List<Target> fitting) {

        /** The likeliest successor, where something speaks for one and no stage against it. */
        public Optional<Target> suggestion() {
            return fitting.stream().findFirst().filter(Target::isSuggested);
        }
    }

    /** @param reasons why it takes the place, and what speaks against it */
    public record Target(String id, Label label, List<Reason> reasons) {

        public boolean isOtherStage() {
            return reasons.stream().anyMatch(Reason::isOtherStage);
        }

        /** It does the same, or stands at the same place; what is the next step anyway need not be free. */
        private boolean isSuggested() {
            boolean next = has(Kind.NEXT);
            boolean free = next || !has(Kind.TAKEN);
            return free && !isOtherStage() && (next || has(Kind.FORM) || has(Kind.WORK) || has(Kind.PLACE));
        }

        private boolean has(Kind kind) {
            return reasons.stream().anyMatch(reason -> reason.kind() == kind);
        }
    }

    /**
     * The case that a person looks at before the others follow.
     *
     * @param number under which people know it
     * @param subject whom it concerns, masked
     * @param readable whether the reader may open it
     * @param before steps where it stood when the list was frozen
     * @param now steps where it stands; empty when it has ended
     */
    public record Pilot(
            String number,
            String subject,
            String caseId,
            boolean readable,
            boolean moved,
            List<Label> before,
            List<Label> now) {}

    /** @param step where it stands in the way, as the old diagram calls it; empty where no step does */
    public record Problem(String number, String caseId, Obstacle reason, Label step, boolean triedAlready) {}
}
