package org.xieyue.cases;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.processes.watch.CaseJournal;
import org.xieyue.shared.CaseId;

/** A case that was moved to another step says so in its timeline. */
@Component
class RepairedCases implements CaseJournal {

    private final Cases cases;

    RepairedCases(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void tell(CaseId id, String what, String reason, Map<String, String> args) {
        cases.tell(id, what, reason, args);
    }
}
