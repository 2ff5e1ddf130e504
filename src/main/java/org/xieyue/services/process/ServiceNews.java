package org.xieyue.services.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xieyue.identity.CurrentUser;
import org.xieyue.notices.ObjectionRaised;
import org.xieyue.payments.SettledCases;
import org.xieyue.processes.CaseEnded;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.processes.forms.ServiceWords;
import org.xieyue.services.RunService;
import org.xieyue.services.ServiceDossiers;
import org.xieyue.services.SettleServicePayment;
import org.xieyue.shared.CaseId;

/** Brings to a case of a drawn service what happened elsewhere, in the transaction of whoever tells it. */
@Component
class ServiceNews implements SettledCases {

    private final ServiceDossiers dossiers;
    private final SettleServicePayment settle;
    private final RunService run;
    private final ProcessRuns runs;
    private final CurrentUser currentUser;

    ServiceNews(
            ServiceDossiers dossiers,
            SettleServicePayment settle,
            RunService run,
            ProcessRuns runs,
            CurrentUser currentUser) {
        this.dossiers = dossiers;
        this.settle = settle;
        this.run = run;
        this.runs = runs;
        this.currentUser = currentUser;
    }

    @EventListener
    void raised(ObjectionRaised objection) {
        if (isOurs(objection.caseId())) {
            runs.correlate(objection.caseId(), ServiceWords.OBJECTION_RAISED, Vars.none());
        }
    }

    @EventListener
    void ended(CaseEnded ended) {
        if (isOurs(ended.caseId())) {
            currentUser.asSystem(() -> {
                run.end(ended.caseId());
                return true;
            });
        }
    }

    @Override
    public void paid(CaseId id) {
        settle.paid(id);
    }

    @Override
    public void failed(CaseId id) {
        settle.failed(id);
    }

    @Override
    public void voided(CaseId id, String reason) {
        settle.voided(id, reason);
    }

    @Override
    public boolean isOurs(CaseId id) {
        return dossiers.isOurs(id);
    }
}
