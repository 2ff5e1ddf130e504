package org.xieyue.parties;

import java.time.LocalDate;
import java.util.Map;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.parties.PartyTable.Seated;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** A representative leaves; the seat is to be filled again within the period (集体合同规定 第三十一条). */
@UseCase
public class LeaveTable {

    private static final int LONGEST_REASON = 200;

    private final PartyTable tables;
    private final PartyActors actors;
    private final Representatives representatives;
    private final SeatPosts posts;
    private final Vacancies vacancies;
    private final Cases cases;
    private final BusinessClock clock;
    private final AuditTrail trail;

    LeaveTable(
            PartyTable tables,
            PartyActors actors,
            Representatives representatives,
            SeatPosts posts,
            Vacancies vacancies,
            Cases cases,
            BusinessClock clock,
            AuditTrail trail) {
        this.tables = tables;
        this.actors = actors;
        this.representatives = representatives;
        this.posts = posts;
        this.vacancies = vacancies;
        this.cases = cases;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * The person's mandates end with the seat. Answers until when the seat is to be filled, counted from the last day.
     *
     * @param lastDay today or earlier
     */
    @Permit(Permission.BARGAIN)
    public Answer<Deadline> leave(CaseId caseId, RepresentativeId id, LocalDate lastDay, String reason) {
        Seated seated = tables.lock(caseId);
        Representative person = seated.person(id);
        if (person == null) {
            throw new NotFound();
        }
        actors.require(caseId, person.side());
        if (person.until() != null) {
            return Answer.refused(Refusal.conflict("parties.has-left", person.name()));
        }
        if (lastDay.isAfter(clock.today()) || lastDay.isBefore(person.from().minusDays(1))) {
            return Answer.refused(Refusal.ofField("lastDay", "parties.bad-last-day", person.from()));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "parties.leave-reason", LONGEST_REASON));
        }
        representatives.leave(id, lastDay, reason.strip());
        representatives.find(id).ifPresent(posts::left);
        seated.mandates().stream()
                .filter(mandate -> mandate.representative().equals(id) && mandate.overlaps(lastDay.plusDays(1), null))
                .forEach(mandate -> representatives.end(
                        mandate.id(),
                        lastDay.isBefore(mandate.from()) ? mandate.from().minusDays(1) : lastDay));
        Deadline due = vacancies.fillBy(seated, lastDay);
        cases.due(caseId, deadline(id), due, null, vacancies.rule(seated).source());
        cases.tell(caseId, "parties.left", null, Map.of("until", due.dueOn().toString()));
        trail.record("parties.representativeLeft", "case", caseId.toString(), Map.of("representative", id.toString()));
        return Answer.done(due);
    }

    static String deadline(RepresentativeId id) {
        return "补选协商代表 · " + id.value().toString().substring(0, 8);
    }
}
