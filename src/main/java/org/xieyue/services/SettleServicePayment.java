package org.xieyue.services;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.payments.PaidCases;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.processes.forms.ServiceWords;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.UseCase;

/**
 * What becomes of a case of a drawn service when its payment was made, failed, or is void. That it was made or failed stands in the
 * dossier already, told by whoever pays.
 */
@UseCase
public class SettleServicePayment {

    private final ServiceFile file;
    private final ServiceNeeds needs;
    private final Reservations reservations;
    private final ProcessRuns runs;

    SettleServicePayment(ServiceFile file, ServiceNeeds needs, Reservations reservations, ProcessRuns runs) {
        this.file = file;
        this.needs = needs;
        this.reservations = reservations;
        this.runs = runs;
    }

    @Permit(Permission.KEEP_FUNDS)
    public void paid(CaseId id) {
        ServiceCase service = file.lock(id);
        if (service.stage() != Stage.PAYING) {
            return;
        }
        file.save(service, service.at(Stage.PAID), "paid");
        ServiceCase.Approval approval = service.approval();
        file.write(
                service,
                "paid",
                approval == null ? Map.of() : Map.of("amount", approval.amount().display()));
        runs.correlate(id, ServiceWords.PAID, Vars.none());
    }

    /** The diagram may wait for it; the account can be named anew, and the payment made again. */
    @Permit(Permission.KEEP_FUNDS)
    public void failed(CaseId id) {
        ServiceCase service = file.lock(id);
        if (service.stage() == Stage.PAYING) {
            file.write(service, "paymentFailed", Map.of());
            runs.correlate(id, ServiceWords.PAYMENT_FAILED, Vars.none());
        }
    }

    /** It differed from what was approved, or its money was held no longer: the approval is void. */
    @Permit(Permission.KEEP_FUNDS)
    public void voided(CaseId id, String reason) {
        ServiceCase service = file.lock(id);
        if (service.stage().holdsMoney()) {
            reservations.release(id, reason);
            needs.giveBack(id);
            file.save(service, service.approved(null).at(service.ended() ? Stage.ENDED : Stage.RUNNING), "voided");
            file.tell(id, "voided", reason, Map.of());
            runs.correlate(id, ServiceWords.PAYMENT_FAILED, Vars.none());
        }
    }

    /** What cases of drawn services say of their payment. */
    @Component
    static class Paid implements PaidCases {

        private final ServiceCases records;

        Paid(ServiceCases records) {
            this.records = records;
        }

        @Override
        public Set<CaseId> sayingPaid() {
            return new HashSet<>(records.at(Stage.PAID));
        }

        @Override
        public Set<CaseId> stillWaiting(Collection<CaseId> cases) {
            Set<CaseId> waiting = new HashSet<>(records.at(Stage.PAYING));
            waiting.retainAll(cases);
            return waiting;
        }
    }
}
