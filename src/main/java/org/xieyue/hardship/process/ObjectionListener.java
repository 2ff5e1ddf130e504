package org.xieyue.hardship.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xieyue.cases.Cases;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.notices.ObjectionRaised;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;

/** Brings an objection to the case, in the transaction of whoever raises it. */
@Component
class ObjectionListener {

    private final ProcessRuns runs;
    private final Cases cases;

    ObjectionListener(ProcessRuns runs, Cases cases) {
        this.runs = runs;
        this.cases = cases;
    }

    /** A second objection while the first is being settled finds nobody waiting; it is settled together with it. */
    @EventListener
    void raised(ObjectionRaised objection) {
        cases.find(objection.caseId())
                .filter(found -> found.processKey().equals(HardshipAid.PROCESS))
                .ifPresent(found -> runs.correlate(found.id(), HardshipAid.OBJECTION_RAISED, Vars.none()));
    }
}
