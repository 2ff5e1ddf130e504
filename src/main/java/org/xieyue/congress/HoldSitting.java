package org.xieyue.congress;

import static org.xieyue.congress.SessionStage.ADJOURNED;
import static org.xieyue.congress.SessionStage.OFFICERS_ELECTED;
import static org.xieyue.congress.SessionStage.READY;
import static org.xieyue.congress.SessionStage.REVISED;
import static org.xieyue.congress.SessionStage.ROLL_CALLED;
import static org.xieyue.congress.SessionStage.SITTING;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The congress meets: quorum or adjournment, presidium and scrutineers. */
@UseCase
public class HoldSitting {

    private final SessionFile file;
    private final Rolls rolls;
    private final Roster roster;
    private final Delegates delegates;
    private final Accounts accounts;
    private final CongressRules rules;
    private final BallotCall ballotCall;
    private final BusinessClock clock;

    HoldSitting(
            SessionFile file,
            Rolls rolls,
            Roster roster,
            Delegates delegates,
            Accounts accounts,
            CongressRules rules,
            BallotCall ballotCall,
            BusinessClock clock) {
        this.file = file;
        this.rolls = rolls;
        this.roster = roster;
        this.delegates = delegates;
        this.accounts = accounts;
        this.rules = rules;
        this.ballotCall = ballotCall;
        this.clock = clock;
    }

    /** Those who are there have been called; whether they are enough is established behind it. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> callRoll(CaseId caseId) {
        Session session = file.lock(caseId);
        session.require(READY);
        session.move(ROLL_CALLED);
        file.save(session, "rollCalled");
        return Answer.done(session.id);
    }

    /** The roll has been called: with a quorum the congress sits, without one it is adjourned. */
    @Permit(Permission.WORK_ON_CASE)
    public boolean establishQuorum(CaseId caseId) {
        Session session = file.lock(caseId);
        session.require(ROLL_CALLED);
        Attendance now = roster.attendance(session, false);
        session.move(now.hasQuorum() ? SITTING : ADJOURNED);
        Map<String, String> numbers = Map.of(
                "present", String.valueOf(now.present()),
                "delegates", String.valueOf(now.delegates()),
                "quorum", String.valueOf(now.quorum()),
                "missing", String.valueOf(now.missing()));
        file.save(session, now.hasQuorum() ? "quorumEstablished" : "adjourned", numbers);
        file.tell(session, now.hasQuorum() ? "quorum-established" : "adjourned", null, numbers);
        return now.hasQuorum();
    }

    /** After an adjournment, or with a revised draft; everybody checks in anew. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> convene(CaseId caseId, @Nullable LocalDateTime at, String place) {
        Session session = file.lock(caseId);
        session.require(ADJOURNED, REVISED);
        CongressRow congress = file.congress(session);
        List<Refusal> flaws = new ArrayList<>();
        if (place.isBlank() || place.length() > 120) {
            flaws.add(Refusal.ofField("place", "congress.bad-place", 120));
        }
        Instant meetsAt = at == null ? null : at.atZone(BusinessClock.ZONE).toInstant();
        if (at == null || meetsAt == null || meetsAt.isBefore(clock.now())) {
            flaws.add(Refusal.ofField("meetsOn", "congress.day-past"));
        } else if (at.toLocalDate().isAfter(congress.until())) {
            flaws.add(Refusal.ofField("meetsOn", "congress.outside-term", congress.from(), congress.until()));
        }
        if (!flaws.isEmpty() || meetsAt == null) {
            return Answer.refused(flaws);
        }
        session.conveneAgain(meetsAt, place.strip(), SessionFile.newCode());
        rolls.clear(session.id);
        file.save(session, "convenedAgain", Map.of("sitting", String.valueOf(session.sitting())));
        file.tell(
                session,
                "convened-again",
                null,
                Map.of(
                        "sitting",
                        String.valueOf(session.sitting()),
                        "day",
                        session.meetsOn().toString()));
        return Answer.done(session.id);
    }

    /** The presidium (主席团) from those present, and those who watch the count (监票人); prepares the ballot. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> electOfficers(CaseId caseId, List<DelegateId> presidium, List<AccountId> scrutineers) {
        Session session = file.lock(caseId);
        session.require(SITTING);
        List<Refusal> flaws = new ArrayList<>(flawsOfPresidium(session, presidium));
        if (scrutineers.size() < 2 || new HashSet<>(scrutineers).size() < scrutineers.size()) {
            flaws.add(Refusal.ofField("scrutineers", "congress.too-few-scrutineers", 2));
        }
        if (scrutineers.stream().anyMatch(one -> accounts.find(one).isEmpty())) {
            flaws.add(Refusal.ofField("scrutineers", "congress.unknown-scrutineer"));
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        rolls.elect(session.id, presidium, scrutineers);
        Answer<?> prepared = ballotCall.prepare(session);
        if (!prepared.isDone()) {
            return Answer.refused(prepared.reasons());
        }
        session.move(OFFICERS_ELECTED);
        file.save(session, "officersElected", Map.of("presidium", String.valueOf(presidium.size())));
        file.tell(
                session,
                "officers-elected",
                null,
                Map.of(
                        "presidium",
                        String.valueOf(presidium.size()),
                        "scrutineers",
                        String.valueOf(scrutineers.size())));
        return Answer.done(session.id);
    }

    private List<Refusal> flawsOfPresidium(Session session, List<DelegateId> presidium) {
        List<Refusal> flaws = new ArrayList<>();
        CongressRow congress = file.congress(session);
        var roll = rolls.of(session.id);
        List<Delegate> chosen = delegates.of(session.congress).stream()
                .filter(one -> presidium.contains(one.id()))
                .toList();
        if (chosen.size() < presidium.size()
                || presidium.stream().anyMatch(one -> {
                    Rolls.Entry entry = roll.get(one);
                    return entry == null || !entry.votes() || !entry.present();
                })) {
            flaws.add(Refusal.ofField("presidium", "congress.presidium-absent"));
        }
        int all = (int) roll.values().stream().filter(Rolls.Entry::votes).count();
        Parameter numbers = rules.parameter(congress, "presidiumNumbers", clock.today());
        int least = numbers.asTiers().of(all);
        if (presidium.size() < least) {
            flaws.add(Refusal.ofField("presidium", "congress.presidium-small", least, all, numbers.citation()));
        }
        long frontLine = chosen.stream().filter(Delegate::frontLine).count();
        rules.find(congress, "presidiumFrontlineShare", clock.today())
                .filter(share -> frontLine < share.asFraction().leastOf(chosen.size()))
                .ifPresent(share -> flaws.add(Refusal.ofField(
                        "presidium", "congress.presidium-front-line", share.value(), share.citation())));
        return flaws;
    }
}
