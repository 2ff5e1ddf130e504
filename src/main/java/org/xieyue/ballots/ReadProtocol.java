package org.xieyue.ballots;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.UseCase;

/** What two people have done to a ballot under way: who, when and why, for its keepers and scrutineers. */
@UseCase
public class ReadProtocol {

    private final BallotStaff staff;
    private final RollChanges changes;
    private final PaperSheets sheets;
    private final RollBook roll;
    private final RefusedVotes refusedVotes;
    private final ProtocolPaper paper;
    private final Accounts accounts;
    private final CurrentUser currentUser;

    ReadProtocol(
            BallotStaff staff,
            RollChanges changes,
            PaperSheets sheets,
            RollBook roll,
            RefusedVotes refusedVotes,
            ProtocolPaper paper,
            Accounts accounts,
            CurrentUser currentUser) {
        this.staff = staff;
        this.changes = changes;
        this.sheets = sheets;
        this.roll = roll;
        this.refusedVotes = refusedVotes;
        this.paper = paper;
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    /**
     * @param signedBy null until a second person has signed
     * @param mine I have proposed it, so somebody else signs
     */
    public record Change(
            UUID id,
            RollChange.Kind kind,
            UUID person,
            String name,
            String reason,
            String proposedBy,
            @Nullable Instant proposedAt,
            @Nullable String signedBy,
            @Nullable Instant signedAt,
            boolean mine) {}

    /** @param sheets how many this person has entered; what is on them is sealed until the close */
    public record Entry(
            String enteredBy, int sheets, @Nullable Instant enteredAt, boolean mine) {}

    /** @param agree at least two people have entered, and all the same */
    public record Sheets(int handedOut, List<Entry> entries, boolean agree) {
        public Sheets {
            entries = List.copyOf(entries);
        }
    }

    /** The changes proposed and made, oldest first. */
    @Permit(Permission.SELF)
    public List<Change> changes(BallotId id) {
        staff.require(id);
        return changesOf(id);
    }

    private List<Change> changesOf(BallotId id) {
        AccountId me = currentUser.account().id();
        return changes.of(id).stream()
                .map(change -> new Change(
                        change.id(),
                        change.kind(),
                        change.elector().person(),
                        change.elector().name(),
                        change.reason(),
                        name(change.proposedBy()),
                        change.proposedAt(),
                        change.confirmedBy() == null ? null : name(change.confirmedBy()),
                        change.confirmedAt(),
                        change.proposedBy().equals(me)))
                .toList();
    }

    @Permit(Permission.SELF)
    public Sheets sheets(BallotId id) {
        staff.require(id);
        return sheetsOf(id);
    }

    private Sheets sheetsOf(BallotId id) {
        AccountId me = currentUser.account().id();
        List<PaperSheets.Entered> entered = sheets.entered(id);
        return new Sheets(
                roll.issuedByHand(id),
                entered.stream()
                        .map(entry -> new Entry(
                                name(entry.by()),
                                entry.counted().values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum(),
                                entry.at(),
                                entry.by().equals(me)))
                        .toList(),
                entered.size() > 1
                        && entered.stream()
                                        .map(PaperSheets.Entered::counted)
                                        .distinct()
                                        .count()
                                == 1);
    }

    /** How many votes were refused, by the code of the reason; without persons, times or contents. */
    @Permit(Permission.SELF)
    public Map<String, Long> refusedVotes(BallotId id) {
        staff.require(id);
        return refusedVotes.of(id);
    }

    /** The protocol as PDF, in Chinese, with the ids under which the changes stand in the signed closing. */
    @Permit(Permission.SELF)
    public byte[] pdf(BallotId id) {
        StoredBallot ballot = staff.require(id);
        return paper.print(ballot, changesOf(id), sheetsOf(id), refusedVotes.of(id));
    }

    private String name(AccountId account) {
        return accounts.find(account).map(Account::name).orElse("");
    }
}
