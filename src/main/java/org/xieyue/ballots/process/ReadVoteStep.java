package org.xieyue.ballots.process;

import static org.xieyue.processes.StepDeclaration.step;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.BallotOutcome;
import org.xieyue.ballots.BallotOutcome.QuestionOutcome;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.Ballots;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Takes over the totals of the case's last vote once they stand. */
@Component
class ReadVoteStep implements ProcessStep {

    private final Ballots ballots;

    ReadVoteStep(Ballots ballots) {
        this.ballots = ballots;
    }

    @Override
    public StepDeclaration declaration() {
        return step("readVote", "读取表决结果", "Read the vote")
                .writes(
                        VoteVariables.COUNTED,
                        VoteVariables.PASSED,
                        VoteVariables.ELECTORS,
                        VoteVariables.RETURNED,
                        VoteVariables.YES,
                        VoteVariables.NO,
                        VoteVariables.ABSTAIN);
    }

    @Override
    public void run(StepContext context) {
        Optional<BallotOutcome> outcome = ballots.latestOf(context.caseId()).flatMap(ballots::outcome);
        context.write(VoteVariables.COUNTED, outcome.isPresent());
        if (outcome.isEmpty()) {
            return;
        }
        QuestionOutcome question = outcome.get().questions().getFirst();
        context.write(VoteVariables.PASSED, outcome.get().passed());
        context.write(VoteVariables.ELECTORS, outcome.get().electors());
        context.write(VoteVariables.RETURNED, outcome.get().returned());
        context.write(VoteVariables.YES, question.votes(BallotQuestion.YES));
        context.write(VoteVariables.NO, question.votes(BallotQuestion.NO));
        context.write(VoteVariables.ABSTAIN, question.votes(BallotQuestion.ABSTAIN));
    }
}
