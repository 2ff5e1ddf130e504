package org.xieyue.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.parties.PartyEmployer.Standing;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Employers come to the table, also late, each with an authority of its own, or are left out of the agreement. */
@UseCase
public class AdmitEmployer {

    /** What a paper has to be that empowers an employer's side: 用人单位授权书. */
    public static final String AUTHORITY = "employer-authority";

    private static final int MOST_WORKERS = 10_000_000;

    private final PartyTable tables;
    private final PartyActors actors;
    private final Parties parties;
    private final PartyPapers papers;
    private final Cases cases;
    private final BusinessClock clock;
    private final AuditTrail trail;

    AdmitEmployer(
            PartyTable tables,
            PartyActors actors,
            Parties parties,
            PartyPapers papers,
            Cases cases,
            BusinessClock clock,
            AuditTrail trail) {
        this.tables = tables;
        this.actors = actors;
        this.parties = parties;
        this.papers = papers;
        this.cases = cases;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Also one that was silent or left out; when it was not asked at first it is added to the employers' side. Refused without
     * an authority of its own. One that has joined already keeps its day.
     *
     * @param authority of the kind {@link #AUTHORITY}, and not that of another employer of the case
     * @param aboveScale a large employer, for which some places ask for more representatives
     */
    @Permit(Permission.BARGAIN)
    public Answer<EmployerId> join(
            CaseId caseId, EmployerId employer, DocumentId authority, int workers, boolean aboveScale) {
        actors.require(caseId, Side.EMPLOYERS);
        if (workers < 1 || workers > MOST_WORKERS) {
            return Answer.refused(Refusal.ofField("workers", "parties.bad-workers"));
        }
        List<PartyEmployer> before = tables.lock(caseId).employers();
        if (before.stream().anyMatch(one -> one.employer().equals(employer) && one.sealedOn() != null)) {
            return Answer.refused(Refusal.conflict("parties.employer-sealed"));
        }
        if (before.stream().anyMatch(one -> !one.employer().equals(employer) && authority.equals(one.authority()))) {
            return Answer.refused(Refusal.ofField("authority", "parties.authority-of-another"));
        }
        return papers.attach(caseId, authority, AUTHORITY, "authority").map(attached -> {
            parties.invite(caseId, employer, before.size(), workers);
            PartyEmployer there = find(caseId, employer);
            LocalDate since = there.isJoined() ? there.joinedOn() : null;
            parties.save(
                    caseId,
                    there.joinedWith(authority, since == null ? clock.today() : since)
                            .counting(workers, aboveScale));
            boolean invited = there.standing() == Standing.INVITED;
            return noted(caseId, employer, since != null ? "authorised" : invited ? "joined" : "joinedLate");
        });
    }

    /** 不列入覆盖范围. Refused once the employer has sealed the agreement. */
    @Permit(Permission.BARGAIN)
    public Answer<EmployerId> leaveOut(CaseId caseId, EmployerId employer) {
        if (!actors.isOfficer(caseId)) {
            actors.require(caseId, Side.EMPLOYERS);
        }
        List<PartyEmployer> all = tables.lock(caseId).employers();
        PartyEmployer there = find(caseId, employer);
        if (there.sealedOn() != null) {
            return Answer.refused(Refusal.conflict("parties.employer-sealed"));
        }
        if (there.standing() == Standing.LEFT_OUT) {
            return Answer.done(employer);
        }
        if (all.stream().filter(one -> one.standing() != Standing.LEFT_OUT).count() < 2) {
            return Answer.refused("parties.last-employer");
        }
        parties.save(caseId, there.leftOut(clock.today()));
        return Answer.done(noted(caseId, employer, "leftOut"));
    }

    private EmployerId noted(CaseId caseId, EmployerId employer, String what) {
        cases.tell(caseId, "parties." + what, null, Map.of());
        trail.record("parties.employer-" + what, "case", caseId.toString(), Map.of("employer", employer.toString()));
        return employer;
    }

    private PartyEmployer find(CaseId caseId, EmployerId employer) {
        return parties.employers(caseId).stream()
                .filter(one -> one.employer().equals(employer))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
