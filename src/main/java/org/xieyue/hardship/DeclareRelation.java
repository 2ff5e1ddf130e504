package org.xieyue.hardship;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.members.NationalId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Staff declare their own number and those of their relatives, and are kept out of their cases from then on. */
@UseCase
public class DeclareRelation {

    /** @param relatives how many numbers of relatives */
    public record Declared(boolean own, int relatives) {}

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final SealedRecords sealed;
    private final Duties duties;
    private final Opinions opinions;
    private final Impartiality impartiality;
    private final AuditTrail trail;
    private final BusinessClock clock;

    DeclareRelation(
            CurrentUser currentUser,
            CaseFile file,
            SealedRecords sealed,
            Duties duties,
            Opinions opinions,
            Impartiality impartiality,
            AuditTrail trail,
            BusinessClock clock) {
        this.currentUser = currentUser;
        this.file = file;
        this.opinions = opinions;
        this.impartiality = impartiality;
        this.trail = trail;
        this.sealed = sealed;
        this.duties = duties;
        this.clock = clock;
    }

    /** Somebody who works on the case is a relative of the household: from now on kept out of it. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> toHousehold(CaseId id) {
        HardshipCase aid = file.lock(id);
        Account person = currentUser.account();
        if (!impartiality.worksOn(aid, person)) {
            throw new NotAllowed("hardship:relative");
        }
        if (impartiality.kinship(aid, person).isPresent()) {
            return Answer.done(id);
        }
        if (opinions.isAwaitedOf(id, aid.round(), person.id())) {
            return Answer.refused(Refusal.conflict("hardship.relativeInCommittee"));
        }
        duties.addRelatives(id, List.of(person.id()));
        trail.record("hardship.relationDeclared", "case", id.toString(), Map.of());
        return Answer.done(id);
    }

    /** The household names relatives among the staff after it has applied: they are kept out from now on. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> nameRelatives(CaseId id, Set<AccountId> relatives) {
        HardshipCase aid = file.lock(id);
        if (!currentUser.account().id().equals(aid.contact())) {
            throw new NotAllowed("hardship:relatives");
        }
        duties.addRelatives(id, relatives);
        trail.record(
                "hardship.relativesNamed", "case", id.toString(), Map.of("count", String.valueOf(relatives.size())));
        return Answer.done(id);
    }

    /** What the person has declared; the numbers themselves are not kept. */
    @Permit(Permission.SELF)
    public Declared declared() {
        return duties.declared(currentUser.account().id());
    }

    /**
     * Counts in every case, present and future; the number is kept as a keyed hash only.
     *
     * @param own the person's own number, not a relative's
     */
    @Permit(Permission.SELF)
    public Answer<Boolean> declare(String nationalId, boolean own) {
        var flaw = NationalId.flawOf(nationalId);
        if (flaw.isPresent()) {
            return Answer.refused(Refusal.ofField(
                    "nationalId", "hardship.declaredId." + flaw.get().name()));
        }
        String key = sealed.keyOf(new NationalId(nationalId));
        AccountId person = currentUser.account().id();
        if (duties.declareRelation(person, key, own, clock.today())) {
            trail.record(
                    "hardship.relationRegistered", "account", person.toString(), Map.of("own", String.valueOf(own)));
        }
        return Answer.done(true);
    }
}
