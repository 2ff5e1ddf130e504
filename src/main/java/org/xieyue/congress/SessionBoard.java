package org.xieyue.congress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Mask;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** A session for screens: what it is about, who is there, what was decided. */
@UseCase
@Transactional(readOnly = true)
public class SessionBoard {

    private final Sessions sessions;
    private final Congresses congresses;
    private final Agendas agendas;
    private final Votes votes;
    private final Rolls rolls;
    private final Delegates delegates;
    private final Roster roster;
    private final CurrentUser user;
    private final Unions unions;

    SessionBoard(
            Sessions sessions,
            Congresses congresses,
            Agendas agendas,
            Votes votes,
            Rolls rolls,
            Delegates delegates,
            Roster roster,
            CurrentUser user,
            Unions unions) {
        this.sessions = sessions;
        this.congresses = congresses;
        this.agendas = agendas;
        this.votes = votes;
        this.rolls = rolls;
        this.delegates = delegates;
        this.roster = roster;
        this.user = user;
        this.unions = unions;
    }

    @Permit(Permission.READ_CONGRESS)
    public SessionView view(SessionId id) {
        Session session = sessions.find(id).orElseThrow(NotFound::new);
        boolean full = keeps(session.union);
        List<DelegateId> presidium = rolls.presidium(id);
        return new SessionView(
                CongressBoard.row(session),
                congresses.find(session.congress).orElseThrow(NotFound::new),
                agendas.items(id),
                agendas.papers(id),
                agendas.opinions(id),
                votes.of(id),
                delegates.of(session.congress).stream()
                        .filter(one -> presidium.contains(one.id()))
                        .map(one -> full ? one.name() : Mask.name(one.name()))
                        .toList(),
                rolls.scrutineers(id).size(),
                session.papersSentOn,
                session.rollHash,
                session.ballot,
                session.resolution,
                session.minutes,
                session.publishedOn,
                session.reportedOn);
    }

    /** Who is there now, with the quorum and its source; empty while the roll is not fixed. */
    @Permit(Permission.READ_CONGRESS)
    public Optional<Attendance> attendance(SessionId id) {
        Session session = sessions.find(id).orElseThrow(NotFound::new);
        return session.rollHash == null
                ? Optional.empty()
                : Optional.of(roster.attendance(session, keeps(session.union)));
    }

    /** What the QR code in the hall says; for whoever keeps the congress. */
    @Permit(Permission.KEEP_CONGRESS)
    public Optional<String> checkInCode(SessionId id) {
        return Optional.ofNullable(sessions.find(id).orElseThrow(NotFound::new).checkInCode);
    }

    /** The session of a case that has not come to a resolution. */
    @Permit(Permission.READ_CASE)
    public Optional<SessionRow> openOf(CaseId caseId) {
        return sessions.open(caseId).map(CongressBoard::row);
    }

    /** Papers that the process which called the congress brings before it; they go out without being chosen. */
    @Permit(Permission.READ_CASE)
    public List<String> preparedPapers(CaseId caseId) {
        return sessions.open(caseId).stream()
                .filter(session -> session.papersSentOn == null)
                .flatMap(session -> agendas.preparedPapers(session.id).stream())
                .map(PreparedPaper::name)
                .toList();
    }

    /** The newest session of a case. */
    @Permit(Permission.READ_CASE)
    public Optional<SessionRow> ofCase(CaseId caseId) {
        return sessions.latest(caseId).map(CongressBoard::row);
    }

    /** Who may be elected to the presidium now: delegates who are there. */
    @Permit(Permission.WORK_ON_CASE)
    public List<Attendance.Line> presentDelegates(CaseId caseId) {
        return sessions.latest(caseId).stream()
                .flatMap(session -> roster.attendance(session, true).lines().stream())
                .filter(line -> line.votes() && line.present())
                .toList();
    }

    /** Who may watch the count: delegates of the roll who can sign in. */
    @Permit(Permission.WORK_ON_CASE)
    public Map<AccountId, String> scrutineerChoices(CaseId caseId) {
        Map<AccountId, String> choices = new LinkedHashMap<>();
        sessions.latest(caseId).ifPresent(session -> {
            var roll = rolls.of(session.id);
            for (Delegate one : delegates.of(session.congress)) {
                AccountId account = one.account();
                if (account != null && roll.containsKey(one.id())) {
                    choices.put(account, one.name());
                }
            }
        });
        return choices;
    }

    /** The agenda as it was written, to be edited. */
    @Permit(Permission.WORK_ON_CASE)
    public String agendaText(CaseId caseId) {
        return sessions.latest(caseId)
                .map(session -> AgendaText.write(agendas.items(session.id)))
                .orElse("");
    }

    private boolean keeps(UnionId union) {
        if (user.isSystem()) {
            return true;
        }
        Account reader = user.account();
        return reader.appointments().stream()
                .anyMatch(post -> post.role() == Role.CONGRESS_SECRETARY && unions.covers(post.union(), union));
    }
}
