package org.xieyue.congress;

import static org.xieyue.congress.SessionStage.AGENDA_AGREED;
import static org.xieyue.congress.SessionStage.PREPARING;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** When and where a session meets and what about; the agenda is agreed between union and employer. */
@UseCase
public class PlanSession {

    private static final int LONGEST_PLACE = 120;

    private final SessionFile file;
    private final Agendas agendas;
    private final Delegates delegates;
    private final CongressRules rules;
    private final PaperLead paperLead;
    private final BusinessClock clock;

    PlanSession(
            SessionFile file,
            Agendas agendas,
            Delegates delegates,
            CongressRules rules,
            PaperLead paperLead,
            BusinessClock clock) {
        this.file = file;
        this.agendas = agendas;
        this.delegates = delegates;
        this.rules = rules;
        this.paperLead = paperLead;
        this.clock = clock;
    }

    /**
     * @param agenda one item a line: {@code 报告:…}, {@code 表决:…}, {@code 选举:…;seats;names}
     * @param meetsAt in China
     */
    public record Plan(@Nullable LocalDateTime meetsAt, String place, String agenda) {}

    /** Refused with every flaw at once, also when the day leaves no time to send papers. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> plan(CaseId caseId, Plan plan) {
        Session session = file.lock(caseId);
        session.require(PREPARING);
        List<Refusal> flaws = new ArrayList<>();
        Answer<List<AgendaItem>> agenda = AgendaText.read(plan.agenda());
        flaws.addAll(agenda.reasons());
        if (agenda instanceof Answer.Done<List<AgendaItem>>(List<AgendaItem> items)
                && items.stream().noneMatch(AgendaItem::isDecided)) {
            flaws.add(Refusal.ofField("agenda", "congress.nothing-to-decide"));
        }
        agendas.prepared(session.id).stream()
                .filter(wanted ->
                        agenda.isDone() && agenda.orElseThrow().stream().noneMatch(item -> item.asksTheSameAs(wanted)))
                .forEach(wanted -> flaws.add(Refusal.ofField("agenda", "congress.prepared-item", wanted.title())));
        if (plan.place().isBlank() || plan.place().length() > LONGEST_PLACE) {
            flaws.add(Refusal.ofField("place", "congress.bad-place", LONGEST_PLACE));
        }
        LocalDateTime meetsAt = plan.meetsAt();
        flawOfDay(session, meetsAt).ifPresent(flaws::add);
        if (!flaws.isEmpty() || meetsAt == null) {
            return Answer.refused(flaws);
        }
        session.meet(
                meetsAt.atZone(BusinessClock.ZONE).toInstant(), plan.place().strip());
        agendas.replace(session.id, agenda.orElseThrow());
        file.save(session, "planned", Map.of("meetsOn", session.meetsOn().toString()));
        return Answer.done(session.id);
    }

    /** Within the term, and far enough ahead for papers that go out today. */
    private Optional<Refusal> flawOfDay(Session session, @Nullable LocalDateTime meetsAt) {
        CongressRow congress = file.congress(session);
        if (meetsAt == null) {
            return Optional.of(Refusal.ofField("meetsOn", "congress.no-day"));
        }
        LocalDate day = meetsAt.toLocalDate();
        if (day.isBefore(congress.from()) || day.isAfter(congress.until())) {
            return Optional.of(Refusal.ofField("meetsOn", "congress.outside-term", congress.from(), congress.until()));
        }
        PaperLead.Lead lead = paperLead.today(session, congress);
        return day.isBefore(lead.earliest())
                ? Optional.of(Refusal.ofField(
                        "meetsOn", "congress.too-soon", day, lead.earliest(), lead.days(), lead.citation()))
                : Optional.empty();
    }

    /** Refused when the delegates are composed in a way with which the congress cannot meet. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> agree(CaseId caseId) {
        Session session = file.lock(caseId);
        session.require(PREPARING);
        CongressRow congress = file.congress(session);
        LocalDate day = session.meetsOn();
        List<Refusal> blockers =
                rules.findings(congress, Composition.of(delegates.inTerm(congress.id(), day)), clock.today()).stream()
                        .filter(Composition.Finding::blocks)
                        .map(finding -> Refusal.of("congress.composition", finding.sentence()))
                        .toList();
        if (!blockers.isEmpty()) {
            return Answer.refused(blockers);
        }
        session.agendaAgreedOn = clock.today();
        session.move(AGENDA_AGREED);
        file.save(session, "agendaAgreed");
        file.tell(session, "agenda-agreed", null, Map.of("day", day.toString()));
        return Answer.done(session.id);
    }

    /** The agenda is prepared again. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> sendBack(CaseId caseId) {
        Session session = file.lock(caseId);
        session.require(PREPARING);
        file.save(session, "agendaSentBack");
        return Answer.done(session.id);
    }
}
