package org.xieyue.congress;

import static org.xieyue.congress.SessionStage.DECIDED;
import static org.xieyue.congress.SessionStage.REVISED;
import static org.xieyue.congress.SessionStage.REVISING;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** What has failed is revised and put again, or given up. The same text again is no revision. */
@UseCase
public class ReviseDraft {

    private final SessionFile file;
    private final Agendas agendas;
    private final BallotCall ballotCall;
    private final SendPapers sendPapers;

    ReviseDraft(SessionFile file, Agendas agendas, BallotCall ballotCall, SendPapers sendPapers) {
        this.file = file;
        this.agendas = agendas;
        this.ballotCall = ballotCall;
        this.sendPapers = sendPapers;
    }

    /** @param papers the revised papers; at least one must differ from all that were voted on */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> resubmit(CaseId caseId, List<DocumentId> papers) {
        Session session = file.lock(caseId);
        session.require(REVISING);
        Set<String> before =
                agendas.papers(session.id).stream().map(SentPaper::sha256).collect(Collectors.toSet());
        sendPapers.send(session, papers);
        boolean changed = agendas.papers(session.id).stream().anyMatch(paper -> !before.contains(paper.sha256()));
        if (!changed) {
            return Answer.refused(Refusal.ofField("papers", "congress.same-text"));
        }
        ballotCall.openItems(session).forEach(item -> agendas.reword(item.revised()));
        file.met(session, HoldVote.REVOTE);
        session.move(REVISED);
        file.save(session, "draftRevised", Map.of("papers", String.valueOf(papers.size())));
        file.tell(session, "draft-revised", null, Map.of("round", String.valueOf(session.round())));
        return Answer.done(session.id);
    }

    /** What has failed stays rejected. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> giveUp(CaseId caseId) {
        Session session = file.lock(caseId);
        session.require(REVISING);
        return Answer.done(decided(session, "given-up"));
    }

    /** Nothing was put again within the period. */
    @Permit(Permission.WORK_ON_CASE)
    public SessionId lapse(CaseId caseId) {
        Session session = file.lock(caseId);
        session.require(REVISING);
        return decided(session, "revote-lapsed");
    }

    private SessionId decided(Session session, String how) {
        session.move(DECIDED);
        file.met(session, HoldVote.REVOTE);
        file.save(session, how.equals("given-up") ? "givenUp" : "revoteLapsed");
        file.tell(session, how, null, Map.of());
        return session.id;
    }
}
