package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.FUNDED;
import static org.xieyue.hardship.Stage.PAID;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.payments.Payments;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** What becomes of a case when its payment was made, failed, or is void. */
@UseCase
public class SettlePayment {

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final Impartiality impartiality;
    private final PayeeTerms terms;
    private final VoidedApproval voided;
    private final Payments payments;
    private final ProcessRuns runs;
    private final BusinessClock clock;

    SettlePayment(
            CurrentUser currentUser,
            CaseFile file,
            Impartiality impartiality,
            PayeeTerms terms,
            VoidedApproval voided,
            Payments payments,
            ProcessRuns runs,
            BusinessClock clock) {
        this.currentUser = currentUser;
        this.file = file;
        this.impartiality = impartiality;
        this.terms = terms;
        this.voided = voided;
        this.payments = payments;
        this.runs = runs;
        this.clock = clock;
    }

    @Permit(Permission.KEEP_FUNDS)
    public void paid(CaseId id) {
        HardshipCase aid = file.lock(id);
        if (aid.stage() != FUNDED) {
            return;
        }
        aid.move(PAID);
        file.save(aid, "paid");
        file.write(aid, "paid", Map.of("amount", aid.amount().display()));
        // a household that is being re-checked just now goes on from there
        runs.correlate(id, HardshipAid.PAID, Vars.none());
    }

    /** The officer is asked how it goes on. */
    @Permit(Permission.KEEP_FUNDS)
    public void failed(CaseId id) {
        HardshipCase aid = file.lock(id);
        if (aid.stage() == FUNDED) {
            runs.correlate(id, HardshipAid.PAYMENT_FAILED, Vars.none());
        }
    }

    /**
     * It differed from what was approved, or its money was not held any longer. A re-check that runs, or whoever mends a
     * payment that came back, decides instead.
     */
    @Permit(Permission.KEEP_FUNDS)
    public void voided(CaseId id, String reason) {
        HardshipCase aid = file.lock(id);
        boolean decidedElsewhere =
                payments.isUnderWay(id) || payments.hasFailed(id) || aid.isBeingRechecked(clock.today());
        if (aid.stage() == FUNDED && !decidedElsewhere) {
            voided.withReason(aid, reason);
            voided.goBack(aid);
        }
    }

    /** Refused a second time, and when the account is another than was approved. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> payAgain(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(FUNDED);
        Optional<Refusal> objection = impartiality.take(aid, currentUser.account(), Duty.OFFICER);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        if (!terms.of(aid).equals(aid.approvedHash())) {
            return Answer.refused(Refusal.conflict("hardship.otherAccountApproved"));
        }
        return payments.again(id);
    }

    /** The account was named anew: county and approver are asked again. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> approveAnew(CaseId id, @Nullable String reason) {
        HardshipCase aid = file.lock(id);
        aid.require(FUNDED);
        Optional<Refusal> objection = impartiality.take(aid, currentUser.account(), Duty.OFFICER);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        if (payments.isUnderWay(id)) {
            return Answer.refused(Refusal.conflict("payments.cannot-cancel.BATCHED"));
        }
        voided.withReason(aid, "支付未成功，重新审批");
        file.tell(aid, "approved-anew", reason, Map.of());
        return Answer.done(id);
    }
}
