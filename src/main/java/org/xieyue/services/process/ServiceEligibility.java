package org.xieyue.services.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.processes.DrawnProcess;
import org.xieyue.processes.DrawnProcesses;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.services.ServiceDossiers;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.TaskEligibility;
import org.xieyue.tasks.TaskId;

/** Nobody decides on what they asked for themselves, whatever was drawn. */
@Component
class ServiceEligibility implements TaskEligibility {

    private final DrawnProcesses drawn;
    private final ServiceDossiers dossiers;

    ServiceEligibility(DrawnProcesses drawn, ServiceDossiers dossiers) {
        this.drawn = drawn;
        this.dossiers = dossiers;
    }

    @Override
    public String processKey() {
        return "";
    }

    @Override
    public boolean concerns(String process) {
        return drawn.isDrawn(process);
    }

    @Override
    public Map<TaskId, Refusal> refusals(Collection<Asked> tasks, Account who) {
        Set<CaseId> own = dossiers.ownOf(
                who.id(), tasks.stream().map(Asked::caseId).distinct().toList());
        Map<TaskId, Refusal> refusals = new HashMap<>();
        tasks.stream()
                .filter(task -> own.contains(task.caseId()) && approves(task))
                .forEach(task -> refusals.put(task.id(), Refusal.of("services.ownCase")));
        return refusals;
    }

    private boolean approves(Asked task) {
        return drawn.ofCase(task.caseId())
                .map(DrawnProcess::forms)
                .map(forms -> forms.get(task.formKey().replaceFirst("^" + DrawnForm.KEY, "")))
                .filter(form -> form.outcomes().contains(DrawnForm.APPROVE))
                .isPresent();
    }
}
