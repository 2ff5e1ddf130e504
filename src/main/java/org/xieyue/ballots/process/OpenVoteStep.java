package org.xieyue.ballots.process;

import static org.xieyue.processes.StepDeclaration.step;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.BallotMode;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.Ballots;
import org.xieyue.ballots.DraftBallot;
import org.xieyue.ballots.Elector;
import org.xieyue.ballots.NewBallot;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

/** Holds a vote on one question; a secret one waits for its scrutineers' keys and is opened by an officer. */
@Component
class OpenVoteStep implements ProcessStep {

    private static final long LONGEST_DAYS = 90;

    private final Ballots ballots;
    private final DraftBallot draft;
    private final Cases cases;
    private final Accounts accounts;
    private final BusinessClock clock;

    OpenVoteStep(Ballots ballots, DraftBallot draft, Cases cases, Accounts accounts, BusinessClock clock) {
        this.ballots = ballots;
        this.draft = draft;
        this.cases = cases;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public StepDeclaration declaration() {
        return step("openVote", "发起表决", "Hold a vote")
                .reads(
                        VoteVariables.QUESTION,
                        VoteVariables.ROLL,
                        VoteVariables.MODE,
                        VoteVariables.SCRUTINEERS,
                        VoteVariables.DAYS)
                .writes(VoteVariables.ENDS_AT, VoteVariables.COUNTED)
                .refuses(VoteVariables.REFUSED);
    }

    @Override
    public void run(StepContext context) {
        UnionId union = cases.place(context.caseId()).orElseThrow().union();
        BallotMode mode = BallotMode.valueOf(context.read(VoteVariables.MODE));
        long days = Math.clamp(context.read(VoteVariables.DAYS), 1, LONGEST_DAYS);
        Instant end = clock.now().plus(Duration.ofDays(days));
        String question = context.read(VoteVariables.QUESTION);
        List<AccountId> scrutineers = mode == BallotMode.SECRET
                ? holders(context.find(VoteVariables.SCRUTINEERS).orElse(""), union).stream()
                        .map(Account::id)
                        .limit(3)
                        .toList()
                : List.of();
        NewBallot ballot = new NewBallot(
                union,
                question,
                mode,
                List.of(BallotQuestion.yesNo("q1", question)),
                List.of(),
                draft.rule(union),
                holders(context.read(VoteVariables.ROLL), union).stream()
                        .map(account -> Elector.of(account.id(), account.name()))
                        .toList(),
                scrutineers,
                scrutineers.isEmpty() ? 0 : scrutineers.size() / 2 + 1,
                end,
                context.caseId());
        BallotId id = done(context, ballots.prepare(ballot));
        if (mode != BallotMode.SECRET) {
            done(context, ballots.open(id));
        }
        context.write(VoteVariables.ENDS_AT, end);
        context.write(VoteVariables.COUNTED, false);
    }

    private List<Account> holders(String role, UnionId union) {
        return role.isBlank() ? List.of() : accounts.holdersOf(Role.valueOf(role), union);
    }

    private static BallotId done(StepContext context, Answer<BallotId> answer) {
        return switch (answer) {
            case Answer.Done<BallotId> done -> done.value();
            case Answer.Refused<BallotId> refused ->
                throw context.refuse(
                        VoteVariables.REFUSED,
                        refused.reasons().stream().map(Refusal::code).collect(Collectors.joining(", ")));
        };
    }
}
