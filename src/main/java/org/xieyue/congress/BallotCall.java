package org.xieyue.congress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.BallotMode;
import org.xieyue.ballots.BallotOption;
import org.xieyue.ballots.BallotOutcome;
import org.xieyue.ballots.BallotPaper;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.BallotState;
import org.xieyue.ballots.Ballots;
import org.xieyue.ballots.DecisionRule;
import org.xieyue.ballots.Elector;
import org.xieyue.ballots.HandedCode;
import org.xieyue.ballots.Majority;
import org.xieyue.ballots.NewBallot;
import org.xieyue.ballots.OptionOrder;
import org.xieyue.ballots.RollAndSheets;
import org.xieyue.identity.AccountId;
import org.xieyue.jurisdictions.VotingRules;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

/**
 * One ballot for each round of a session: one question for each item that is still open, all delegates of the roll as
 * electors, attendance established in the hall. Codes are handed to those present only.
 */
@Component
class BallotCall {

    private final Ballots ballots;
    private final RollAndSheets rollAndSheets;
    private final Agendas agendas;
    private final Votes votes;
    private final Rolls rolls;
    private final Delegates delegates;
    private final Roster roster;

    BallotCall(
            Ballots ballots,
            RollAndSheets rollAndSheets,
            Agendas agendas,
            Votes votes,
            Rolls rolls,
            Delegates delegates,
            Roster roster) {
        this.ballots = ballots;
        this.rollAndSheets = rollAndSheets;
        this.agendas = agendas;
        this.votes = votes;
        this.rolls = rolls;
        this.delegates = delegates;
        this.roster = roster;
    }

    /** Items that nothing has been decided about, or that have failed. */
    List<AgendaItem> openItems(Session session) {
        List<UUID> passed = votes.of(session.id).stream()
                .filter(VoteRow::passed)
                .map(VoteRow::item)
                .toList();
        return agendas.items(session.id).stream()
                .filter(item -> item.isDecided() && !passed.contains(item.id()))
                .toList();
    }

    /** As a secret ballot; how it is really voted on is said when it is opened. */
    Answer<BallotId> prepare(Session session) {
        Answer<BallotId> prepared = ballots.prepare(paper(session, BallotMode.SECRET, null));
        if (prepared instanceof Answer.Done<BallotId>(BallotId id)) {
            session.ballot = id;
        }
        return prepared;
    }

    Answer<BallotId> open(Session session, BallotMode mode, @Nullable Instant closesAt) {
        Answer<BallotId> revised = ballots.revise(ballot(session), paper(session, mode, closesAt));
        return revised.isDone() ? ballots.open(ballot(session)) : revised;
    }

    /** Why the vote cannot be closed yet: papers of paper that two people have not entered alike. */
    Optional<Refusal> unsettled(Session session) {
        return rollAndSheets.unsettled(ballot(session));
    }

    Answer<BallotState> close(Session session) {
        return ballots.close(ballot(session));
    }

    /** Nobody votes on it any more, whatever papers are still out, and nothing of it is counted. */
    void giveUp(Session session, String reason) {
        BallotId prepared = session.ballot;
        if (prepared != null) {
            ballots.giveUp(prepared, reason).orElseThrow();
        }
    }

    Optional<BallotOutcome> outcome(Session session) {
        return ballots.outcome(ballot(session));
    }

    boolean hasPaper(Session session, DelegateId delegate) {
        return session.ballot != null && ballots.hasPaper(ballot(session), delegate.value());
    }

    Answer<List<HandedCode>> handOut(Session session, List<DelegateId> to) {
        return ballots.handOut(
                ballot(session), to.stream().map(DelegateId::value).toList());
    }

    private NewBallot paper(Session session, BallotMode mode, @Nullable Instant closesAt) {
        VotingRules rules = roster.voting(session);
        List<AccountId> scrutineers = mode == BallotMode.SECRET ? rolls.scrutineers(session.id) : List.of();
        return new NewBallot(
                session.union,
                session.title,
                mode,
                openItems(session).stream().map(BallotCall::question).toList(),
                agendas.papers(session.id).stream()
                        .map(paper -> new BallotPaper(paper.name(), paper.sha256()))
                        .toList(),
                new DecisionRule(
                        null,
                        Majority.valueOf(rules.rule().name()),
                        rules.approval().source()),
                electors(session),
                scrutineers,
                scrutineers.isEmpty() ? 0 : scrutineers.size() / 2 + 1,
                closesAt,
                session.caseId);
    }

    private static BallotQuestion question(AgendaItem item) {
        if (item.kind() == AgendaItem.Kind.VOTE) {
            return BallotQuestion.yesNo(item.key(), item.title());
        }
        List<BallotOption> options = new ArrayList<>();
        for (String candidate : item.candidates()) {
            options.add(new BallotOption("c" + (options.size() + 1), candidate));
        }
        return BallotQuestion.election(item.key(), item.title(), options, item.seats(), OptionOrder.SHUFFLED, "");
    }

    /** Without accounts: codes are handed out in the hall, to those who are there. */
    private List<Elector> electors(Session session) {
        var roll = rolls.of(session.id);
        return delegates.of(session.congress).stream()
                .filter(one -> {
                    Rolls.Entry entry = roll.get(one.id());
                    return entry != null && entry.votes();
                })
                .map(one -> new Elector(one.id().value(), one.name(), null))
                .collect(Collectors.toList());
    }

    private static BallotId ballot(Session session) {
        return Objects.requireNonNull(session.ballot, "The session has no ballot");
    }
}
