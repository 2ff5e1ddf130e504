package org.xieyue.congress;

import static org.xieyue.congress.SessionStage.VOTING;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.Ballots;
import org.xieyue.ballots.Elector;
import org.xieyue.ballots.RollAndSheets;
import org.xieyue.ballots.RollChange;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Papers of paper and the roll of a session's ballot: only while the session votes, papers only for those who are there, and
 * nobody is added who is not on the roll of the session.
 */
@UseCase
public class KeepSessionBallot {

    private final Ballots ballots;
    private final RollAndSheets rollAndSheets;
    private final Sessions sessions;
    private final Rolls rolls;
    private final Delegates delegates;

    KeepSessionBallot(
            Ballots ballots, RollAndSheets rollAndSheets, Sessions sessions, Rolls rolls, Delegates delegates) {
        this.ballots = ballots;
        this.rollAndSheets = rollAndSheets;
        this.sessions = sessions;
        this.rolls = rolls;
        this.delegates = delegates;
    }

    /** Everybody on the roll of the ballot, by name. */
    @Permit(Permission.KEEP_CONGRESS)
    public List<Elector> roll(BallotId id) {
        session(id);
        return rollAndSheets.roll(id).stream()
                .sorted(Comparator.comparing(Elector::name))
                .toList();
    }

    /** A delegate on the session's roll, by name. */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<Elector> elector(BallotId id, String name) {
        Session session = session(id);
        var roll = rolls.of(session.id);
        return delegates.of(session.congress).stream()
                .filter(one -> one.name().equals(name.strip()))
                .filter(one -> votes(roll.get(one.id())))
                .findFirst()
                .map(one -> Answer.done(new Elector(one.id().value(), one.name(), null)))
                .orElseGet(() ->
                        Answer.refused(Refusal.ofField("name", "congress.not-on-the-sessions-roll", name.strip())));
    }

    @Permit(Permission.KEEP_CONGRESS)
    public Answer<UUID> propose(BallotId id, RollChange.Kind kind, Elector elector, String reason) {
        Session session = session(id);
        if (session.stage() != VOTING) {
            return Answer.refused(Refusal.conflict("congress.vote-not-open"));
        }
        if (kind == RollChange.Kind.ADD && !votes(rolls.of(session.id).get(new DelegateId(elector.person())))) {
            return Answer.refused(Refusal.ofField("name", "congress.not-on-the-sessions-roll", elector.name()));
        }
        return rollAndSheets.propose(id, kind, elector, reason);
    }

    @Permit(Permission.KEEP_CONGRESS)
    public Answer<Integer> handOut(BallotId id, List<UUID> persons) {
        Session session = session(id);
        if (session.stage() != VOTING) {
            return Answer.refused(Refusal.conflict("congress.vote-not-open"));
        }
        var roll = rolls.of(session.id);
        boolean allThere = persons.stream().map(DelegateId::new).allMatch(one -> {
            Rolls.Entry entry = roll.get(one);
            return entry != null && votes(entry) && entry.present();
        });
        return allThere ? rollAndSheets.handOut(id, persons) : Answer.refused("congress.check-in-first");
    }

    @Permit(Permission.KEEP_CONGRESS)
    public Answer<Integer> enter(BallotId id, List<Map<String, List<String>>> sheets) {
        Session session = session(id);
        return session.stage() == VOTING
                ? rollAndSheets.enter(id, sheets)
                : Answer.refused(Refusal.conflict("congress.vote-not-open"));
    }

    private static boolean votes(Rolls.@Nullable Entry entry) {
        return entry != null && entry.votes();
    }

    private Session session(BallotId id) {
        CaseId about = ballots.find(id).map(Ballot::about).orElseThrow(NotFound::new);
        return sessions.open(about).filter(session -> id.equals(session.ballot)).orElseThrow(NotFound::new);
    }
}
