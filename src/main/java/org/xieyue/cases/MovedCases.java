package org.xieyue.cases;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.processes.CaseLabels;
import org.xieyue.processes.MoveListener;
import org.xieyue.shared.CaseId;

/** Notes in the dossier that the case goes on under another version of its process. */
@Component
class MovedCases implements MoveListener, CaseLabels {

    private final Cases cases;
    private final CaseFiles files;

    MovedCases(Cases cases, CaseFiles files) {
        this.cases = cases;
        this.files = files;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(CaseId caseId, String version, String note) {
        cases.tell(caseId, "case.moved", note, Map.of("version", version));
    }

    @Override
    public Map<CaseId, String> numbers(Collection<CaseId> known) {
        return files.numbers(known);
    }
}
