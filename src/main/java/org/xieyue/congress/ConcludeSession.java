package org.xieyue.congress;

import static org.xieyue.congress.SessionStage.ARCHIVED;
import static org.xieyue.congress.SessionStage.DECIDED;
import static org.xieyue.congress.SessionStage.RESOLVED;
import static org.xieyue.congress.SessionStage.SIGNED;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.Papers;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.notices.PublicNotices;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Resolution and minutes as papers, publication, report to the higher union, archive. */
@UseCase
public class ConcludeSession {

    static final String NOTICE = "congress-notice";
    static final String REPORT = "congress-report";

    private final SessionFile file;
    private final SessionPapers sessionPapers;
    private final Papers papers;
    private final CaseDocuments documents;
    private final PublicNotices notices;
    private final CongressRules rules;
    private final Unions unions;
    private final BusinessClock clock;

    ConcludeSession(
            SessionFile file,
            SessionPapers sessionPapers,
            Papers papers,
            CaseDocuments documents,
            PublicNotices notices,
            CongressRules rules,
            Unions unions,
            BusinessClock clock) {
        this.file = file;
        this.sessionPapers = sessionPapers;
        this.papers = papers;
        this.documents = documents;
        this.notices = notices;
        this.rules = rules;
        this.unions = unions;
        this.clock = clock;
    }

    /** @param called another process called the congress: it goes on now, and concludes the session beside its own work */
    public record Issued(SessionId session, boolean called) {}

    /** What was passed is signed as the resolution. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> sign(CaseId caseId) {
        Session session = file.lock(caseId);
        session.require(DECIDED);
        session.move(SIGNED);
        file.save(session, "resolutionSigned");
        return Answer.done(session.id);
    }

    /** Issues resolution and minutes with all counts; the period for the report begins. */
    @Permit(Permission.WORK_ON_CASE)
    public Issued issue(CaseId caseId) {
        Session session = file.lock(caseId);
        session.require(SIGNED);
        String name = file.congress(session).name() + session.title;
        session.resolution = papers.issue(
                caseId, session.union, "congress-resolution", "决议.pdf", name + "决议", sessionPapers.resolution(session));
        session.resolutionSha256 =
                SendPapers.hash(documents.open(session.resolution).bytes());
        session.minutes = papers.issue(
                caseId, session.union, "congress-minutes", "会议记录.pdf", name + "会议记录", sessionPapers.minutes(session));
        session.move(RESOLVED);
        file.due(session, REPORT, rules.parameter(file.congress(session), "reportUpWithin", clock.today()), null);
        file.save(session, "resolutionIssued");
        file.tell(session, "resolution-issued", null, Map.of());
        return new Issued(session.id, !session.ownCase);
    }

    /**
     * Publishes the result to everybody of the union; it holds no person's data. A newer result of the same case takes the
     * place of the one before.
     */
    @Permit(Permission.WORK_ON_CASE)
    public Deadline publish(CaseId caseId) {
        List<Session> resolved = file.lockResolved(caseId);
        Session session = resolved.stream()
                .filter(one -> one.publishedOn == null)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (resolved.stream().anyMatch(Session::isBeingPublished)) {
            notices.close(caseId);
        }
        Deadline until = file.due(
                session,
                NOTICE,
                rules.parameter(file.congress(session), "resolutionNoticePeriod", clock.today()),
                CongressVote.NOTICE_ENDS_AT);
        notices.publish(caseId, session.union, sessionPapers.notice(session), "resolution:" + session.id, until);
        session.publishedOn = clock.today();
        file.save(session, "resolutionPublished");
        file.tell(
                session,
                "resolution-published",
                null,
                Map.of("until", until.dueOn().toString()));
        return until;
    }

    @Permit(Permission.WORK_ON_CASE)
    public SessionId closeNotice(CaseId caseId) {
        List<Session> published = file.lockResolved(caseId).stream()
                .filter(Session::isBeingPublished)
                .toList();
        Session session = published.stream().findFirst().orElseThrow(NotFound::new);
        if (published.size() == 1) {
            notices.close(caseId);
            file.met(session, NOTICE);
        }
        session.noticeClosedOn = clock.today();
        file.save(session, "noticeClosed");
        return session.id;
    }

    /**
     * The resolution has gone to the next higher union.
     *
     * @param number of the letter or file with which it went
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> report(CaseId caseId, String number) {
        Session session = file.lockResolved(caseId, one -> one.reportedOn == null);
        if (number.isBlank() || number.length() > 80) {
            return Answer.refused(Refusal.ofField("number", "congress.no-report-number", 80));
        }
        session.reportedOn = clock.today();
        file.met(session, REPORT);
        file.save(session, "reportedUp");
        file.tell(session, "reported-up", null, Map.of("union", higherUnion(session), "number", number.strip()));
        return Answer.done(session.id);
    }

    /** Nothing of the session changes any more. */
    @Permit(Permission.WORK_ON_CASE)
    public SessionId archive(CaseId caseId) {
        Session session = file.lockResolved(caseId).stream()
                .filter(one -> one.noticeClosedOn != null && one.reportedOn != null)
                .findFirst()
                .orElseThrow(() -> new OutOfOrder("CONGRESS-5", "决议尚未公布或尚未报告上一级工会,不能归档", caseId, RESOLVED));
        session.move(ARCHIVED);
        file.save(session, "archived");
        file.tell(session, "archived", null, Map.of());
        return session.id;
    }

    private String higherUnion(Session session) {
        return unions.pathToRoot(session.union).stream()
                .skip(1)
                .findFirst()
                .map(Union::name)
                .orElseGet(() -> Objects.requireNonNull(
                        unions.find(session.union).map(Union::name).orElse("")));
    }
}
