package org.xieyue.ballots.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.Ballots;
import org.xieyue.ballots.HandOutCodes;
import org.xieyue.ballots.VotingBooth;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.Var;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestCases;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Only totals and the outcome come back to the process. */
@XieyueTest
class VotingAsAStepTest {

    @Autowired
    OpenVoteStep openVote;

    @Autowired
    ReadVoteStep readVote;

    @Autowired
    Ballots ballots;

    @Autowired
    HandOutCodes handOutCodes;

    @Autowired
    VotingBooth booth;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TransactionTemplate transaction;

    /** The variables of one case, without an engine. */
    private record Variables(CaseId caseId, Map<Var<?>, Object> values) implements StepContext {
        @Override
        public <T> T read(Var<T> variable) {
            return find(variable).orElseThrow();
        }

        @Override
        public <T> Optional<T> find(Var<T> variable) {
            return Optional.ofNullable(variable.type().cast(values.get(variable)));
        }

        @Override
        public <T> void write(Var<T> variable, T value) {
            values.put(variable, value);
        }

        @Override
        public RuntimeException refuse(String errorCode, String reason) {
            throw new IllegalStateException(errorCode + ": " + reason);
        }
    }

    private void run(Runnable step) {
        transaction.executeWithoutResult(status -> currentUser.asSystem(() -> {
            step.run();
            return true;
        }));
    }

    @Test
    void a_committee_votes_and_the_process_learns_totals_and_outcome() {
        TestPeople.Organisation org = people.organisation();
        Variables variables = new Variables(
                cases.open(org.basic(), org.officer().id()),
                new HashMap<>(Map.of(
                        VoteVariables.QUESTION, "同意推荐名单吗?",
                        VoteVariables.ROLL, "COMMITTEE_MEMBER",
                        VoteVariables.MODE, "NAMED",
                        VoteVariables.DAYS, 3L)));
        run(() -> openVote.run(variables));
        assertThat(variables.read(VoteVariables.COUNTED)).isFalse();
        assertThat(variables.find(VoteVariables.ENDS_AT)).isPresent();

        BallotId id = ballots.latestOf(variables.caseId()).orElseThrow();
        List<String> answers = List.of("YES", "YES", "ABSTAIN");
        for (int i = 0; i < 3; i++) {
            Account member = org.committee().get(i);
            String code =
                    people.as(member, () -> handOutCodes.mine(id)).orElseThrow().code();
            String hash = booth.paper(id, code).orElseThrow().textHash();
            booth.vote(id, code, hash, Map.of("q1", List.of(answers.get(i)))).orElseThrow();
        }
        run(() -> readVote.run(variables));
        assertThat(variables.read(VoteVariables.COUNTED)).as("before the close").isFalse();
        assertThat(variables.find(VoteVariables.YES)).isEmpty();

        run(() -> ballots.close(id).orElseThrow());
        run(() -> readVote.run(variables));
        assertThat(variables.read(VoteVariables.PASSED)).isTrue();
        assertThat(List.of(
                        variables.read(VoteVariables.ELECTORS),
                        variables.read(VoteVariables.RETURNED),
                        variables.read(VoteVariables.YES),
                        variables.read(VoteVariables.NO),
                        variables.read(VoteVariables.ABSTAIN)))
                .containsExactly(3L, 3L, 2L, 0L, 1L);
        assertThat(variables.values().values().stream().map(Objects::toString))
                .as("no person in the variables")
                .noneMatch(value -> org.committee().stream()
                        .anyMatch(member -> value.contains(member.name())
                                || value.contains(member.id().toString())));
    }

    @Test
    void a_vote_that_cannot_be_held_is_an_error_that_the_diagram_catches() {
        TestPeople.Organisation org = people.organisation();
        Variables variables = new Variables(
                cases.open(org.basic(), org.officer().id()),
                new HashMap<>(Map.of(
                        VoteVariables.QUESTION, "同意吗?",
                        VoteVariables.ROLL, "NEGOTIATOR",
                        VoteVariables.MODE, "SECRET",
                        VoteVariables.DAYS, 3L)));
        assertThatThrownBy(() -> run(() -> openVote.run(variables)))
                .hasMessageContaining(VoteVariables.REFUSED)
                .hasMessageContaining("ballots.roll")
                .hasMessageContaining("ballots.scrutineers-wanted");
    }
}
