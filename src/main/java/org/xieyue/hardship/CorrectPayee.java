package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.FUNDED;
import static org.xieyue.hardship.Stage.NOTICE_PASSED;

import java.util.Map;
import java.util.Optional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Name or number of the payee was wrong. The approval signed the former one, so it is void and asked for again. */
@UseCase
public class CorrectPayee {

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final HardshipCases records;
    private final SealedRecords sealed;
    private final Impartiality impartiality;
    private final Reservations reservations;
    private final Grants grants;
    private final ProcessRuns runs;
    private final BusinessClock clock;

    CorrectPayee(
            CurrentUser currentUser,
            CaseFile file,
            HardshipCases records,
            SealedRecords sealed,
            Impartiality impartiality,
            Reservations reservations,
            Grants grants,
            ProcessRuns runs,
            BusinessClock clock) {
        this.currentUser = currentUser;
        this.file = file;
        this.records = records;
        this.sealed = sealed;
        this.impartiality = impartiality;
        this.reservations = reservations;
        this.grants = grants;
        this.runs = runs;
        this.clock = clock;
    }

    /** Possible while the case is approved and not being re-checked; the money goes back to its line. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> correct(CaseId id, String name, String nationalId) {
        HardshipCase aid = file.lock(id);
        aid.require(FUNDED);
        if (aid.isBeingRechecked(clock.today())) {
            return Answer.refused(Refusal.conflict("hardship.payeeWhileRechecked"));
        }
        Optional<Refusal> objection = impartiality.take(aid, currentUser.account(), Duty.OFFICER);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        Household former = aid.application().household();
        Answer<Household> read = Household.read(name, nationalId, "", former.book());
        if (!(read instanceof Answer.Done<Household>(Household one))) {
            return Answer.refused(read.reasons());
        }
        Household corrected = new Household(one.applicant(), former.others(), former.book());
        if (!records.replacePeople(id, sealed.keysOf(corrected))) {
            return Answer.refused(Refusal.conflict("hardship.householdHasOpenCase"));
        }
        aid.repair(aid.application().withHousehold(corrected), sealed.keyOf(corrected.applicant()));
        file.describe(aid, Subjects.of(aid.application()));
        if (ApprovedPayment.hash(aid).equals(aid.approvedHash())) {
            file.save(aid, "nameCorrected");
            file.tell(aid, "payee-name-corrected", null, Map.of());
            return Answer.done(id);
        }
        aid.voidApproval();
        aid.move(NOTICE_PASSED);
        grants.remove(id);
        reservations.release(id, "收款人更正");
        file.met(aid, "hardship.recheck");
        file.save(aid, "approvalVoided");
        file.tell(aid, "payee-corrected", null, Map.of());
        if (runs.correlate(id, HardshipAid.APPROVAL_VOIDED, Vars.none()) == 0) {
            throw new OutOfOrder("HARDSHIP-6", "案件不在等待复查的状态", id, aid.stage());
        }
        return Answer.done(id);
    }
}
