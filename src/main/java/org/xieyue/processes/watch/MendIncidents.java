package org.xieyue.processes.watch;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.xieyue.audit.AuditTrail;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.TopAdministrators;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Steps that have used up their attempts: read and tried again by administrators of the top union, because the cases may
 * belong to any union.
 */
@UseCase
public class MendIncidents {

    /** As many as one page shows and one command tries again. */
    static final int MOST = 500;

    private final RunFigures figures;
    private final VersionModels versions;
    private final ManagementService management;
    private final TopAdministrators top;
    private final AuditTrail trail;

    MendIncidents(
            RunFigures figures,
            VersionModels versions,
            ManagementService management,
            TopAdministrators top,
            AuditTrail trail) {
        this.figures = figures;
        this.versions = versions;
        this.management = management;
        this.top = top;
        this.trail = trail;
    }

    /** Whether the reader may see and mend the cases of all unions. */
    @Permit(Permission.EDIT_PROCESSES)
    public boolean may() {
        return top.may(Permission.EDIT_PROCESSES);
    }

    /** The newest first, {@value MOST} at most. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<StuckStep> of(String processKey) {
        top.require(Permission.EDIT_PROCESSES);
        return figures.incidents(processKey, MOST).stream()
                .map(stuck -> step(processKey, stuck))
                .toList();
    }

    /** Tries one step again; the engine runs it as soon as it comes to it. Refused when it is mended already. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Integer> retry(String processKey, String incident) {
        top.require(Permission.EDIT_PROCESSES);
        List<RunFigures.Stuck> found = figures.incidents(processKey, Integer.MAX_VALUE).stream()
                .filter(each -> each.id().equals(incident))
                .toList();
        return again(found);
    }

    /** Tries all steps again that failed for this reason; answers how many. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Integer> retryAll(String processKey, Cause cause) {
        top.require(Permission.EDIT_PROCESSES);
        List<RunFigures.Stuck> found = figures.incidents(processKey, Integer.MAX_VALUE).stream()
                .filter(each -> Cause.of(each.message()).equals(cause))
                .limit(MOST)
                .toList();
        return again(found);
    }

    private Answer<Integer> again(List<RunFigures.Stuck> found) {
        if (found.isEmpty()) {
            return Answer.refused(Refusal.conflict("watch.notStuck"));
        }
        for (RunFigures.Stuck each : found) {
            management.setJobRetries(each.jobId(), 1);
            trail.record(
                    "case.stepRetried",
                    "case",
                    each.caseId().toString(),
                    Map.of(
                            "element",
                            each.elementId(),
                            "cause",
                            Cause.of(each.message()).code()));
        }
        return Answer.done(found.size());
    }

    private StuckStep step(String processKey, RunFigures.Stuck stuck) {
        return new StuckStep(
                stuck.id(),
                stuck.caseId(),
                stuck.caseNumber(),
                processKey,
                stuck.version(),
                stuck.elementId(),
                versions.name(stuck.definitionId(), stuck.elementId()),
                stuck.since(),
                Cause.of(stuck.message()),
                stuck.message());
    }
}
