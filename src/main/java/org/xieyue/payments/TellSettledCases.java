package org.xieyue.payments;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xieyue.funds.ReservationExpired;
import org.xieyue.shared.CaseId;

/** Brings to a case what became of its payment and its money. */
@Component
class TellSettledCases {

    private final List<SettledCases> capabilities;

    TellSettledCases(List<SettledCases> capabilities) {
        this.capabilities = List.copyOf(capabilities);
    }

    @EventListener
    void ended(PaymentEnded payment) {
        CaseId id = payment.caseId();
        switch (payment.state()) {
            case PAID -> tell(id, capability -> capability.paid(id));
            case FAILED, UNMATCHED -> tell(id, capability -> capability.failed(id));
            case VOID -> tell(id, capability -> capability.voided(id, "应付内容与审批不一致"));
            case DUE, BATCHED, CANCELLED -> {
                // nothing has ended
            }
        }
    }

    @EventListener
    void expired(ReservationExpired reservation) {
        CaseId id = reservation.caseId();
        tell(id, capability -> capability.voided(id, "预留逾期"));
    }

    private void tell(CaseId id, Consumer<SettledCases> what) {
        capabilities.stream().filter(capability -> capability.isOurs(id)).forEach(what);
    }
}
