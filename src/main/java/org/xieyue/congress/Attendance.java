package org.xieyue.congress;

import java.util.List;
import org.xieyue.jurisdictions.VotingRules;

/**
 * Who is there now, measured by the rule. Observers count for nothing.
 *
 * @param delegates all on the frozen roll
 * @param quorum two thirds of all of them, or what the rule says, rounded up
 * @param missing how many are still missing; zero when there is a quorum
 */
public record Attendance(
        int delegates, int present, int quorum, int missing, int observers, VotingRules rules, List<Line> lines) {

    /** @param name in full for those who keep the congress, masked for others */
    public record Line(DelegateId delegate, String name, String ward, boolean votes, boolean present, boolean byHand) {}

    public Attendance {
        lines = List.copyOf(lines);
    }

    static Attendance of(VotingRules rules, List<Line> lines) {
        int all = count(lines, true, false);
        int present = count(lines, true, true);
        return new Attendance(
                all, present, rules.quorum(all), rules.missing(present, all), count(lines, false, true), rules, lines);
    }

    private static int count(List<Line> lines, boolean votes, boolean onlyPresent) {
        return (int) lines.stream()
                .filter(line -> line.votes() == votes && (line.present() || !onlyPresent))
                .count();
    }

    public boolean hasQuorum() {
        return delegates > 0 && missing == 0;
    }
}
