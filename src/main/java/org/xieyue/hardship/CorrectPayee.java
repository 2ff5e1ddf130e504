package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.FUNDED;

import java.util.Map;
import java.util.Optional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.payments.Payments;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
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
    private final PayeeTerms terms;
    private final VoidedApproval voided;
    private final Payments payments;
    private final BusinessClock clock;

    CorrectPayee(
            CurrentUser currentUser,
            CaseFile file,
            HardshipCases records,
            SealedRecords sealed,
            Impartiality impartiality,
            PayeeTerms terms,
            VoidedApproval voided,
            Payments payments,
            BusinessClock clock) {
        this.currentUser = currentUser;
        this.file = file;
        this.records = records;
        this.sealed = sealed;
        this.impartiality = impartiality;
        this.terms = terms;
        this.voided = voided;
        this.payments = payments;
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
        if (payments.isUnderWay(id)) {
            return Answer.refused(Refusal.conflict("payments.cannot-cancel.BATCHED"));
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
        // an account stands under the name that was wrong: it is named anew, and approved
        boolean noAccount = payments.accountOf(PayeeTerms.payee(aid)).isEmpty();
        if (noAccount && terms.of(aid).equals(aid.approvedHash())) {
            file.save(aid, "nameCorrected");
            file.tell(aid, "payee-name-corrected", null, Map.of());
            return Answer.done(id);
        }
        voided.withReason(aid, "收款人更正");
        file.tell(aid, "payee-corrected", null, Map.of());
        voided.goBack(aid);
        return Answer.done(id);
    }
}
