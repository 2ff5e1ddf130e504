package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.APPLIED;
import static org.xieyue.hardship.Stage.TO_VISIT;
import static org.xieyue.hardship.Stage.VISITED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Two different visitors see the household and sign on the spot (入户调查). */
@UseCase
public class VisitHousehold {

    static final int VISITORS = 2;

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final Visits visits;
    private final Impartiality impartiality;
    private final AuditTrail trail;
    private final BusinessClock clock;

    VisitHousehold(
            CurrentUser currentUser,
            CaseFile file,
            Visits visits,
            Impartiality impartiality,
            AuditTrail trail,
            BusinessClock clock) {
        this.currentUser = currentUser;
        this.file = file;
        this.visits = visits;
        this.impartiality = impartiality;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Where to go and whom to ask for.
     *
     * @param name of the applicant, unmasked like the rest
     */
    public record Home(String name, String phone, String address) {

        /** Never shows who lives where: it might reach a log. */
        @Override
        public String toString() {
            return "Home[sealed]";
        }
    }

    /** For a visitor who may still sign this visit; every look is kept. Refused to relatives and to who has signed. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Home> home(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(TO_VISIT);
        Account visitor = currentUser.account();
        if (!impartiality.holdsPost(aid, visitor, Duty.VISITOR)) {
            throw new NotAllowed("hardship:home");
        }
        var objection = impartiality.objection(aid, visitor, Duty.VISITOR);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        trail.record("hardship.homeShown", "case", id.toString(), Map.of());
        Application application = aid.application();
        return Answer.done(new Home(
                application.household().applicant().name(),
                application.contact().phone(),
                application.contact().address()));
    }

    /**
     * Signs what was found. The second signature makes the visit complete.
     *
     * @param unrelated the visitor declares to be no relative of the household
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> sign(CaseId id, HomeVisit visit, boolean unrelated) {
        HardshipCase aid = file.lock(id);
        aid.require(TO_VISIT);
        Account visitor = currentUser.account();
        List<Refusal> flaws = new ArrayList<>(flaws(visit, clock.today(), aid.openedOn));
        if (!unrelated) {
            flaws.add(Refusal.ofField("unrelated", "hardship.relativeLeavesTask"));
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        var objection = impartiality.take(aid, visitor, Duty.VISITOR);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        if (!visits.sign(id, aid.round(), visitor.id(), visit, clock.now())) {
            return Answer.refused("hardship.signedAlready");
        }
        int signatures = visits.of(id, aid.round()).size();
        if (signatures >= VISITORS) {
            aid.move(VISITED);
        }
        file.save(aid, "visitSigned", Map.of("signatures", String.valueOf(signatures)));
        return Answer.done(id);
    }

    /** The household was not to be found, or the papers do not fit: back to the officer; the visit starts again later. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> sendBack(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(TO_VISIT);
        var objection = impartiality.take(aid, currentUser.account(), Duty.VISITOR);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        aid.startAgain(APPLIED);
        file.save(aid, "visitSentBack");
        return Answer.done(id);
    }

    private static List<Refusal> flaws(HomeVisit visit, LocalDate today, LocalDate opened) {
        List<Refusal> flaws = new ArrayList<>();
        if (visit.visitedOn().isAfter(today)) {
            flaws.add(Refusal.ofField("visitedOn", "hardship.visitInFuture"));
        }
        if (visit.visitedOn().isBefore(opened)) {
            flaws.add(Refusal.ofField("visitedOn", "hardship.visitBeforeApplication"));
        }
        if (visit.findings().isBlank()) {
            flaws.add(Refusal.ofField("findings", "hardship.noFindings"));
        }
        return flaws;
    }
}
