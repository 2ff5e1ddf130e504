package org.xieyue.congress;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.shared.CaseId;

/** What the congress has refused before in a case: a revised text is put again without new days ahead, the same text never. */
@Component
class EarlierSessions {

    private final Sessions sessions;
    private final Agendas agendas;
    private final Votes votes;

    EarlierSessions(Sessions sessions, Agendas agendas, Votes votes) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.votes = votes;
    }

    boolean anyFailed(CaseId caseId) {
        return !failed(caseId).isEmpty();
    }

    /** Hashes of everything that lay before a congress which refused. */
    Set<String> textsThatFailed(CaseId caseId) {
        return failed(caseId).stream()
                .flatMap(session -> agendas.papers(session.id).stream())
                .map(SentPaper::sha256)
                .collect(Collectors.toSet());
    }

    private List<Session> failed(CaseId caseId) {
        return sessions.of(caseId).stream()
                .filter(session -> SessionStage.CONCLUDED.contains(session.stage()))
                .filter(session -> !VoteRow.last(votes.of(session.id)).stream().allMatch(VoteRow::passed))
                .toList();
    }
}
