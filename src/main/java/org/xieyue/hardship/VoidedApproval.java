package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.NOTICE_PASSED;

import org.springframework.stereotype.Component;
import org.xieyue.funds.Reservations;
import org.xieyue.payments.Payments;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.shared.OutOfOrder;

/** An approval that no longer holds: nothing is paid, the money goes back, county and approver are asked again. */
@Component
class VoidedApproval {

    private final CaseFile file;
    private final Grants grants;
    private final Payments payments;
    private final Reservations reservations;
    private final ProcessRuns runs;

    VoidedApproval(CaseFile file, Grants grants, Payments payments, Reservations reservations, ProcessRuns runs) {
        this.file = file;
        this.grants = grants;
        this.payments = payments;
        this.reservations = reservations;
        this.runs = runs;
    }

    /** The caller has made sure that the payment is not under way. */
    void withReason(HardshipCase aid, String reason) {
        payments.cancel(aid.id, reason).orElseThrow();
        reservations.release(aid.id, reason);
        aid.voidApproval();
        aid.move(NOTICE_PASSED);
        grants.remove(aid.id);
        file.met(aid, "hardship.recheck");
        file.save(aid, "approvalVoided");
    }

    /** The process, which waits for payment or re-check, goes back to the county's review. */
    void goBack(HardshipCase aid) {
        if (runs.correlate(aid.id, HardshipAid.APPROVAL_VOIDED, Vars.none()) == 0) {
            throw new OutOfOrder("HARDSHIP-6", "案件不在等待支付或复查的状态", aid.id, aid.stage());
        }
    }
}
