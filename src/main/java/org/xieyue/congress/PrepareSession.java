package org.xieyue.congress;

import static org.xieyue.congress.SessionStage.PREPARING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.DocumentRow;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Says for a process, before it calls {@code congress-vote}, which congress decides about what: nobody types it again, and
 * what is voted on is the very text that the process means. What came of it is asked of {@link ResolutionBoard}.
 */
@UseCase
public class PrepareSession {

    private final ConveneSession conveneSession;
    private final Sessions sessions;
    private final SessionFile file;
    private final Agendas agendas;
    private final EarlierSessions earlier;
    private final CaseDocuments documents;

    PrepareSession(
            ConveneSession conveneSession,
            Sessions sessions,
            SessionFile file,
            Agendas agendas,
            EarlierSessions earlier,
            CaseDocuments documents) {
        this.conveneSession = conveneSession;
        this.sessions = sessions;
        this.file = file;
        this.agendas = agendas;
        this.earlier = earlier;
        this.documents = documents;
    }

    /**
     * Within the case, which has no other open session. Said again while the session is being prepared, the newer word
     * counts. Refused when nothing is decided, when a document is not what the caller means, and when a text that has
     * failed in this case is put again as it was.
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> forCase(CaseId caseId, CongressId congress, NewSession wanted) {
        List<AgendaItem> items = new ArrayList<>();
        wanted.items().forEach(item -> items.add(AgendaItem.of(items.size() + 1, item)));
        List<Refusal> flaws = new ArrayList<>(AgendaText.flaws(items));
        Map<DocumentId, DocumentRow> known =
                documents.of(caseId).stream().collect(Collectors.toMap(DocumentRow::id, Function.identity()));
        List<PreparedPaper> papers = wanted.papers().stream()
                .map(paper -> paper(paper, known, flaws))
                .toList();
        Set<String> failed = earlier.textsThatFailed(caseId);
        if (!failed.isEmpty() && papers.stream().allMatch(paper -> failed.contains(paper.sha256()))) {
            flaws.add(Refusal.ofField("papers", "congress.same-text"));
        }
        return flaws.isEmpty()
                ? session(caseId, congress, wanted.title()).map(session -> prepared(session, items, papers))
                : Answer.refused(flaws);
    }

    private PreparedPaper paper(NewSession.Paper paper, Map<DocumentId, DocumentRow> known, List<Refusal> flaws) {
        DocumentRow row = known.get(paper.document());
        if (row == null) {
            throw new NotFound();
        }
        String content = SendPapers.hash(documents.open(paper.document()).bytes());
        if (!content.equals(paper.sha256())) {
            flaws.add(Refusal.ofField("papers", "congress.other-content", row.fileName()));
        }
        return new PreparedPaper(paper.document(), row.fileName(), content);
    }

    private Answer<Session> session(CaseId caseId, CongressId congress, String title) {
        if (sessions.open(caseId).isEmpty()) {
            Answer<SessionId> convened = conveneSession.conveneFor(caseId, congress, title);
            if (!convened.isDone()) {
                return Answer.refused(convened.reasons());
            }
        }
        Session session = file.lock(caseId);
        if (session.stage() != PREPARING || !session.congress.equals(congress)) {
            return Answer.refused(Refusal.conflict("congress.session-open"));
        }
        return Answer.done(session);
    }

    private SessionId prepared(Session session, List<AgendaItem> items, List<PreparedPaper> papers) {
        agendas.prepare(session.id, items);
        agendas.preparePapers(session.id, papers);
        file.save(
                session,
                "prepared",
                Map.of("items", String.valueOf(items.size()), "papers", String.valueOf(papers.size())));
        return session.id;
    }
}
