package org.xieyue.congress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xieyue.ballots.BallotId;
import org.xieyue.jurisdictions.VoteRule;

/**
 * The result for one item in one round.
 *
 * @param delegates all on the roll, on whom approval is counted
 * @param present those who were there when the vote was opened
 * @param needed the least number in favour with which it passes
 * @param source where the rule comes from
 * @param elected names, for an election
 */
public record VoteRow(
        UUID item,
        int round,
        BallotId ballot,
        String textHash,
        int delegates,
        int present,
        Count count,
        int needed,
        VoteRule rule,
        String source,
        boolean passed,
        List<String> elected,
        LocalDate decidedOn) {

    public VoteRow {
        elected = List.copyOf(elected);
    }

    /** The last word on each item. */
    static Collection<VoteRow> last(List<VoteRow> votes) {
        Map<UUID, VoteRow> byItem = new LinkedHashMap<>();
        votes.stream().sorted(Comparator.comparingInt(VoteRow::round)).forEach(vote -> byItem.put(vote.item(), vote));
        return byItem.values();
    }

    /** 发出、收回、有效、空白、无效、同意、不同意、弃权. */
    public record Count(int issued, int returned, int valid, int blank, int invalid, int yes, int no, int abstain) {}
}
