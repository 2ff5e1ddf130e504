package org.xieyue.congress;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;

/** What the dossier of a case shows of its session; who may read the case has been checked there. No names. */
@Component
public class SessionFacts {

    private final Sessions sessions;
    private final Congresses congresses;
    private final Agendas agendas;
    private final Votes votes;
    private final Delegates delegates;
    private final Roster roster;
    private final CongressRules rules;
    private final BusinessClock clock;

    SessionFacts(
            Sessions sessions,
            Congresses congresses,
            Agendas agendas,
            Votes votes,
            Delegates delegates,
            Roster roster,
            CongressRules rules,
            BusinessClock clock) {
        this.sessions = sessions;
        this.congresses = congresses;
        this.agendas = agendas;
        this.votes = votes;
        this.delegates = delegates;
        this.roster = roster;
        this.rules = rules;
        this.clock = clock;
    }

    public record Facts(
            SessionRow row,
            List<AgendaItem> agenda,
            List<VoteRow> votes,
            Optional<Attendance> attendance,
            List<Composition.Finding> findings) {}

    public Optional<Facts> of(CaseId caseId) {
        return sessions.latest(caseId).map(session -> {
            CongressRow congress = congresses.find(session.congress).orElseThrow(NotFound::new);
            return new Facts(
                    CongressBoard.row(session),
                    agendas.items(session.id),
                    votes.of(session.id),
                    session.rollHash == null ? Optional.empty() : Optional.of(roster.attendance(session, false)),
                    rules.findings(
                            congress, Composition.of(delegates.inTerm(congress.id(), clock.today())), clock.today()));
        });
    }
}
