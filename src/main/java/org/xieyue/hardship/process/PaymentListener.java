package org.xieyue.hardship.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xieyue.cases.Cases;
import org.xieyue.funds.ReservationExpired;
import org.xieyue.hardship.AidFiles;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.hardship.SettlePayment;
import org.xieyue.payments.PaymentEnded;
import org.xieyue.shared.CaseId;

/** Brings what became of payment and money to the case, in the transaction of whoever tells it. */
@Component
class PaymentListener {

    private final Cases cases;
    private final AidFiles files;
    private final SettlePayment settle;

    PaymentListener(Cases cases, AidFiles files, SettlePayment settle) {
        this.cases = cases;
        this.files = files;
        this.settle = settle;
    }

    @EventListener
    void ended(PaymentEnded payment) {
        if (!isHardship(payment.caseId())) {
            return;
        }
        switch (payment.state()) {
            case PAID -> settle.paid(payment.caseId());
            case FAILED, UNMATCHED -> settle.failed(payment.caseId());
            case VOID -> settle.voided(payment.caseId(), "应付内容与审批不一致");
            case DUE, BATCHED, CANCELLED -> {
                // nothing has ended
            }
        }
    }

    @EventListener
    void expired(ReservationExpired reservation) {
        if (isHardship(reservation.caseId())) {
            settle.voided(reservation.caseId(), "预留逾期");
        }
    }

    private boolean isHardship(CaseId id) {
        return cases.find(id)
                        .filter(found -> found.processKey().equals(HardshipAid.PROCESS))
                        .isPresent()
                && files.find(id).isPresent();
    }
}
