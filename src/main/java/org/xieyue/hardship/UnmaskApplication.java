package org.xieyue.hardship;

import java.util.Map;
import java.util.UUID;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Shows who the household is and what it stated, to somebody who says why they need it. Every look is kept. */
@UseCase
public class UnmaskApplication {

    private static final int SHORTEST_REASON = 4;

    private final CurrentUser currentUser;
    private final HardshipCases records;
    private final Impartiality impartiality;
    private final Unmaskings unmaskings;
    private final AuditTrail trail;
    private final BusinessClock clock;

    UnmaskApplication(
            CurrentUser currentUser,
            HardshipCases records,
            Impartiality impartiality,
            Unmaskings unmaskings,
            AuditTrail trail,
            BusinessClock clock) {
        this.currentUser = currentUser;
        this.records = records;
        this.impartiality = impartiality;
        this.unmaskings = unmaskings;
        this.trail = trail;
        this.clock = clock;
    }

    /** Only for those who work on the case and are no relatives of the household. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Application> unmask(CaseId id, String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "hardship.unmaskReason"));
        }
        HardshipCase aid = records.find(id).orElseThrow(NotFound::new);
        Account reader = currentUser.account();
        if (!impartiality.worksOn(aid, reader)) {
            throw new NotAllowed("hardship:unmask");
        }
        var objection = impartiality.kinship(aid, reader);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        UUID entry = UUID.randomUUID();
        unmaskings.add(entry, id, reader.id(), reason.strip(), clock.now());
        trail.record("hardship.unmasked", "case", id.toString(), Map.of("entry", entry.toString()));
        return Answer.done(aid.application());
    }
}
