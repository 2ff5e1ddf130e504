package org.xieyue.congress;

import static org.xieyue.congress.SessionStage.COUNTING;
import static org.xieyue.congress.SessionStage.DECIDED;
import static org.xieyue.congress.SessionStage.OFFICERS_ELECTED;
import static org.xieyue.congress.SessionStage.REVISING;
import static org.xieyue.congress.SessionStage.VOTING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.ballots.BallotMode;
import org.xieyue.ballots.BallotOutcome;
import org.xieyue.ballots.BallotOutcome.QuestionOutcome;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.HandedCode;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.VotingRules;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The vote item by item: opened with a quorum only, closed, counted; only totals come back. */
@UseCase
public class HoldVote {

    static final String REVOTE = "congress-revote";

    private final SessionFile file;
    private final Sessions sessions;
    private final Roster roster;
    private final Rolls rolls;
    private final Delegates delegates;
    private final Votes votes;
    private final BallotCall ballotCall;
    private final CongressRules rules;
    private final CurrentUser user;
    private final BusinessClock clock;

    HoldVote(
            SessionFile file,
            Sessions sessions,
            Roster roster,
            Rolls rolls,
            Delegates delegates,
            Votes votes,
            BallotCall ballotCall,
            CongressRules rules,
            CurrentUser user,
            BusinessClock clock) {
        this.file = file;
        this.sessions = sessions;
        this.roster = roster;
        this.rolls = rolls;
        this.delegates = delegates;
        this.votes = votes;
        this.ballotCall = ballotCall;
        this.rules = rules;
        this.user = user;
        this.clock = clock;
    }

    /** Refused without a quorum, or while a scrutineer has not registered a key for a secret ballot. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> open(CaseId caseId, BallotMode mode, @Nullable Instant closesAt) {
        Session session = file.lock(caseId);
        session.require(OFFICERS_ELECTED);
        Attendance now = roster.attendance(session, false);
        if (!now.hasQuorum()) {
            return Answer.refused(
                    "congress.no-quorum",
                    now.present(),
                    now.delegates(),
                    now.quorum(),
                    now.missing(),
                    now.rules().attendance().citation());
        }
        if (closesAt != null && !closesAt.isAfter(clock.now())) {
            return Answer.refused(Refusal.ofField("closesAt", "congress.closes-past"));
        }
        Answer<?> opened = ballotCall.open(session, mode, closesAt);
        if (!opened.isDone()) {
            return Answer.refused(opened.reasons());
        }
        session.vote();
        file.save(
                session,
                "voteOpened",
                Map.of("round", String.valueOf(session.round()), "present", String.valueOf(now.present())));
        file.tell(session, "vote-opened", null, Map.of("present", String.valueOf(now.present())));
        return Answer.done(session.id);
    }

    /** The way to the voting page, for the delegate who is signed in and present. The former way is void. */
    @Permit(Permission.SELF)
    public Answer<HandedCode> takePaper(SessionId id) {
        Session session = sessions.find(id).orElseThrow(NotFound::new);
        return delegates.of(user.account().id(), session.meetsOn()).stream()
                .filter(one -> one.congress().equals(session.congress))
                .findFirst()
                .map(one -> paper(session, one.id()))
                .orElseGet(() -> Answer.refused("congress.not-on-the-roll", session.title));
    }

    /** Whether I have taken my paper in this session, or voted; said to nobody else. */
    @Permit(Permission.SELF)
    public boolean hasPaper(SessionId id) {
        Session session = sessions.find(id).orElseThrow(NotFound::new);
        return delegates.of(user.account().id(), session.meetsOn()).stream()
                .filter(one -> one.congress().equals(session.congress))
                .anyMatch(one -> ballotCall.hasPaper(session, one.id()));
    }

    /** The same at the desk, for somebody without a phone: to print or to show on the desk's device. */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<HandedCode> handPaper(SessionId id, DelegateId delegate) {
        return paper(sessions.find(id).orElseThrow(NotFound::new), delegate);
    }

    private Answer<HandedCode> paper(Session session, DelegateId delegate) {
        Rolls.Entry entry = rolls.of(session.id).get(delegate);
        if (entry == null || !entry.votes()) {
            return Answer.refused("congress.no-vote");
        }
        if (session.stage() != VOTING) {
            return Answer.refused(Refusal.conflict("congress.vote-not-open"));
        }
        return entry.present()
                ? ballotCall
                        .handOut(session, List.of(delegate))
                        .then(codes -> codes.isEmpty()
                                ? Answer.refused(Refusal.conflict("ballots.paper-issued"))
                                : Answer.done(codes.getFirst()))
                : Answer.refused("congress.check-in-first");
    }

    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> close(CaseId caseId) {
        Session session = file.lock(caseId);
        session.require(VOTING);
        Optional<Refusal> unsettled = ballotCall.unsettled(session);
        if (unsettled.isPresent()) {
            return Answer.refused(unsettled.get());
        }
        session.move(COUNTING);
        file.save(session, "voteClosed");
        Answer<?> closed = ballotCall.close(session);
        if (!closed.isDone()) {
            throw new OutOfOrder("CONGRESS-6", "投票不能结束", session.id, closed.reasons());
        }
        return Answer.done(session.id);
    }

    /** @param revoteEndsAt until when what failed may be put again, revised; null when all has passed */
    public record Decision(boolean passed, @Nullable Instant revoteEndsAt) {}

    /** Takes the result over; empty while the scrutineers have not opened the box. */
    @Permit(Permission.WORK_ON_CASE)
    public Optional<Decision> count(CaseId caseId) {
        Session session = file.lock(caseId);
        session.require(VOTING, COUNTING);
        return ballotCall.outcome(session).map(outcome -> decide(session, outcome));
    }

    private Decision decide(Session session, BallotOutcome outcome) {
        VotingRules voting = roster.voting(session);
        int present = roster.attendance(session, false).present();
        boolean passed = true;
        for (AgendaItem item : ballotCall.openItems(session)) {
            VoteRow vote = vote(session, item, outcome, voting, present);
            votes.add(session.id, vote);
            passed &= vote.passed();
        }
        session.decidedOn = clock.today();
        session.move(passed ? DECIDED : REVISING);
        file.save(session, "votesCounted", Map.of("passed", String.valueOf(passed)));
        file.tell(session, passed ? "passed" : "failed", null, Map.of("round", String.valueOf(session.round())));
        return new Decision(passed, passed ? null : revoteEndsAt(session));
    }

    /** By the rule of the place; without one, until the term of the congress is over. */
    private Instant revoteEndsAt(Session session) {
        CongressRow congress = file.congress(session);
        Optional<Parameter> period = rules.find(congress, "revoteWithinAfterFail", clock.today());
        LocalDate termOver = congress.until().plusDays(1);
        return period.map(rule -> file.due(session, REVOTE, rule, CongressVote.REVOTE_ENDS_AT)
                        .passesAt())
                .orElseGet(() -> termOver.atStartOfDay(BusinessClock.ZONE).toInstant());
    }

    private VoteRow vote(Session session, AgendaItem item, BallotOutcome outcome, VotingRules voting, int present) {
        QuestionOutcome question = outcome.questions().stream()
                .filter(one -> one.key().equals(item.key()))
                .findFirst()
                .orElseThrow(() -> new OutOfOrder("CONGRESS-3", "计票结果缺少此议题", session.id, item.key()));
        int all = Math.toIntExact(outcome.electors());
        boolean election = item.kind() == AgendaItem.Kind.ELECTION;
        int yes = election ? 0 : votes(question, BallotQuestion.YES);
        boolean passed = election ? question.passed() : voting.passes(yes, all);
        if (passed != question.passed()) {
            throw new OutOfOrder("CONGRESS-4", "计票结果与本地表决规则不一致", session.id, item.key());
        }
        return new VoteRow(
                item.id(),
                session.round(),
                outcome.ballot(),
                outcome.textHash(),
                all,
                present,
                new VoteRow.Count(
                        Math.toIntExact(outcome.issued()),
                        Math.toIntExact(outcome.returned()),
                        Math.toIntExact(question.valid()),
                        Math.toIntExact(question.blank()),
                        Math.toIntExact(question.invalid()),
                        yes,
                        election ? 0 : votes(question, BallotQuestion.NO),
                        election ? 0 : votes(question, BallotQuestion.ABSTAIN)),
                voting.needed(all),
                voting.rule(),
                voting.approval().source(),
                passed,
                question.options().stream()
                        .filter(BallotOutcome.OptionOutcome::elected)
                        .map(BallotOutcome.OptionOutcome::text)
                        .toList(),
                clock.today());
    }

    private static int votes(QuestionOutcome question, String option) {
        return Math.toIntExact(question.votes(option));
    }
}
