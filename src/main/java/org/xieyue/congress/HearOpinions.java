package org.xieyue.congress;

import static org.xieyue.congress.SessionStage.AGENDA_AGREED;
import static org.xieyue.congress.SessionStage.PAPERS_SENT;
import static org.xieyue.congress.SessionStage.READY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Groups of delegates discuss the papers before the meeting; a serious disagreement sends the draft back to be revised. */
@UseCase
public class HearOpinions {

    private static final int LONGEST = 2000;

    private final SessionFile file;
    private final Agendas agendas;
    private final BusinessClock clock;

    HearOpinions(SessionFile file, Agendas agendas, BusinessClock clock) {
        this.file = file;
        this.agendas = agendas;
        this.clock = clock;
    }

    /**
     * The same words of the same group on the same day are noted once, however often they are sent.
     *
     * @param serious 重大分歧: the draft has to be revised and discussed again
     */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<SessionId> record(SessionId id, String group, String text, boolean serious) {
        Session session = file.lock(id);
        if (session.stage() != PAPERS_SENT) {
            return Answer.refused(Refusal.conflict("congress.opinions-over"));
        }
        if (group.isBlank() || group.length() > 60) {
            return Answer.refused(Refusal.ofField("group", "congress.bad-group", 60));
        }
        if (text.isBlank() || text.length() > LONGEST) {
            return Answer.refused(Refusal.ofField("opinion", "congress.bad-opinion", LONGEST));
        }
        GroupOpinion said = new GroupOpinion(group.strip(), text.strip(), serious, clock.today());
        if (agendas.opinions(id).contains(said)) {
            return Answer.done(id);
        }
        agendas.addOpinion(id, said);
        file.save(session, "opinionRecorded", Map.of("serious", String.valueOf(serious)));
        return Answer.done(id);
    }

    /**
     * What the groups have said, one a line as {@code 第一组:…}; a line that begins with {@code 重大分歧:} is serious. Nothing is
     * noted when a line cannot be read.
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> note(CaseId caseId, String lines) {
        SessionId id = file.lock(caseId).id;
        return OpinionText.read(lines).then(read -> {
            List<Refusal> flaws = new ArrayList<>();
            for (OpinionText.Line line : read) {
                flaws.addAll(
                        record(id, line.group(), line.opinion(), line.serious()).reasons());
            }
            return flaws.isEmpty() ? Answer.done(id) : Answer.refused(flaws);
        });
    }

    /** All groups have spoken. Refused while a serious opinion is not answered by a revised draft. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> conclude(CaseId caseId) {
        Session session = file.lock(caseId);
        session.require(PAPERS_SENT);
        LocalDate sent = Objects.requireNonNull(session.papersSentOn);
        if (agendas.hasUnansweredSeriousOpinion(session.id, sent)) {
            return Answer.refused("congress.serious-opinion");
        }
        return Answer.done(ready(session));
    }

    /** The day of the meeting has come before all groups have spoken. */
    @Permit(Permission.WORK_ON_CASE)
    public SessionId end(CaseId caseId) {
        Session session = file.lock(caseId);
        session.require(PAPERS_SENT);
        return ready(session);
    }

    /** The papers are revised and sent again. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> revise(CaseId caseId) {
        Session session = file.lock(caseId);
        session.require(PAPERS_SENT);
        session.move(AGENDA_AGREED);
        file.save(session, "papersToRevise");
        return Answer.done(session.id);
    }

    private SessionId ready(Session session) {
        session.move(READY);
        int opinions = agendas.opinions(session.id).size();
        file.save(session, "opinionsHeard", Map.of("opinions", String.valueOf(opinions)));
        file.tell(session, "opinions-heard", null, Map.of("count", String.valueOf(opinions)));
        return session.id;
    }
}
