package org.xieyue.ballots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** Who voted what in an open ballot, for everybody concerned, or in a named one, for its keepers; once counted. */
@UseCase
public class NamedVotes {

    private final StoredBallots ballots;
    private final RollBook roll;
    private final BallotStaff staff;

    NamedVotes(StoredBallots ballots, RollBook roll, BallotStaff staff) {
        this.ballots = ballots;
        this.roll = roll;
        this.staff = staff;
    }

    /** @param choices texts of the options chosen, by question key; empty: blank */
    public record NamedVote(String name, boolean voted, Map<String, List<String>> choices) {}

    @Permit(Permission.SELF)
    public List<NamedVote> of(BallotId id) {
        StoredBallot ballot = ballots.find(id).orElseThrow(NotFound::new);
        if (ballot.mode() == BallotMode.SECRET || ballot.state() != BallotState.COUNTED) {
            throw new NotFound();
        }
        if (ballot.mode() == BallotMode.NAMED && !staff.isWitness(ballot)) {
            throw new NotAllowed(Permission.KEEP_BALLOTS.name());
        }
        Map<UUID, RollBook.Vote> votes = roll.votes(id);
        return roll.electors(id).stream()
                .sorted(Comparator.comparing(Elector::name))
                .map(elector -> {
                    RollBook.Vote vote = votes.get(elector.person());
                    return new NamedVote(
                            elector.name(), vote != null, vote == null ? Map.of() : chosen(ballot, vote.marks()));
                })
                .toList();
    }

    private static Map<String, List<String>> chosen(StoredBallot ballot, byte[] marks) {
        Map<String, List<String>> chosen = new HashMap<>();
        int at = 1;
        for (BallotQuestion question : ballot.content().questions()) {
            List<String> texts = new ArrayList<>();
            for (BallotOption option : question.options()) {
                if (marks[at++] == 1) {
                    texts.add(option.text());
                }
            }
            chosen.put(question.key(), List.copyOf(texts));
        }
        return chosen;
    }
}
