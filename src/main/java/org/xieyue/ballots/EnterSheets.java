package org.xieyue.ballots;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.xieyue.audit.AuditTrail;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Papers on paper: handed to electors who then get no electronic one, and entered after the voting by two people, each all of
 * them and without seeing the other's. The close takes them over when both entries are the same.
 */
@UseCase
public class EnterSheets {

    private final OwnBallots own;
    private final StoredBallots ballots;
    private final RollBook roll;
    private final PaperSheets sheets;
    private final AuditTrail trail;
    private final CurrentUser currentUser;

    EnterSheets(
            OwnBallots own,
            StoredBallots ballots,
            RollBook roll,
            PaperSheets sheets,
            AuditTrail trail,
            CurrentUser currentUser) {
        this.own = own;
        this.ballots = ballots;
        this.roll = roll;
        this.sheets = sheets;
        this.trail = trail;
        this.currentUser = currentUser;
    }

    /** Hands out papers by hand; answers how many of these persons had none before. */
    @Permit(Permission.KEEP_BALLOTS)
    public Answer<Integer> handOut(BallotId id, List<UUID> persons) {
        requireOpen(id);
        Set<UUID> once = new HashSet<>(persons);
        return own.find(id).map(ballot -> roll.issueByHand(id, once));
    }

    /**
     * Enters all sheets, in any order; entering again replaces one's own entry.
     *
     * @param all choices by question, one map a sheet
     */
    @Permit(Permission.KEEP_BALLOTS)
    public Answer<Integer> enter(BallotId id, List<Map<String, List<String>>> all) {
        StoredBallot ballot = requireOpen(id);
        Map<String, Integer> counted = new TreeMap<>();
        for (Map<String, List<String>> sheet : all) {
            Answer<byte[]> marks = ballot.marks().of(sheet);
            if (!(marks instanceof Answer.Done<byte[]> sound)) {
                return Answer.refused(marks.reasons());
            }
            counted.merge(Encodings.hex(sound.value()), 1, Integer::sum);
        }
        int handed = roll.issuedByHand(id);
        if (all.size() > handed) {
            return Answer.refused(Refusal.conflict("ballots.too-many-sheets", all.size(), handed));
        }
        sheets.put(id, currentUser.account().id(), counted);
        trail.record("ballot.sheetsEntered", "ballot", id.toString(), Map.of());
        return Answer.done(all.size());
    }

    private StoredBallot requireOpen(BallotId id) {
        return ballots.find(id)
                .filter(ballot -> ballot.state() == BallotState.OPEN)
                .orElseThrow(NotFound::new);
    }
}
