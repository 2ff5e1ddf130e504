package org.xieyue.jurisdictions;

/**
 * How a congress or all workers decide: how many of all must be there, and how many of all must agree. Both are counted
 * on <em>all</em> who may vote, not on those present (集体合同规定 第三十六条).
 *
 * @param attendance the share that must be there
 * @param approval {@link VoteRule}
 */
public record VotingRules(Parameter attendance, Parameter approval) {

    /** Whose congress votes: that of one employer, or of an industry or region. */
    public enum Scope {
        ENTERPRISE("voteRuleEnterprise"),
        INDUSTRY("voteRuleIndustry");

        private final String key;

        Scope(String key) {
            this.key = key;
        }
    }

    public static VotingRules of(ParametersInForce parameters, Scope scope) {
        return new VotingRules(parameters.get("attendanceQuorum"), parameters.get(scope.key));
    }

    /** How many must be there: the share of all, rounded up. */
    public int quorum(int all) {
        return attendance.asFraction().leastOf(all);
    }

    /** How many are still missing; zero when there is a quorum. */
    public int missing(int present, int all) {
        return Math.max(0, quorum(all) - present);
    }

    public VoteRule rule() {
        return approval.asVoteRule();
    }

    /** The least number in favour with which a vote passes. */
    public int needed(int all) {
        return rule().needed(all);
    }

    /** Absent, blank and abstaining count against. */
    public boolean passes(int yes, int all) {
        return rule().passes(yes, all);
    }
}
