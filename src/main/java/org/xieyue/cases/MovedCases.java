package org.xieyue.cases;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.CaseLabels;
import org.xieyue.processes.MoveListener;
import org.xieyue.shared.CaseId;

/** Notes in the dossier that the case goes on under another version of its process. */
@Component
class MovedCases implements MoveListener, CaseLabels {

    private final Cases cases;
    private final CaseFiles files;
    private final CaseReaders readers;
    private final CurrentUser user;

    MovedCases(Cases cases, CaseFiles files, CaseReaders readers, CurrentUser user) {
        this.cases = cases;
        this.files = files;
        this.readers = readers;
        this.user = user;
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

    @Override
    public Map<CaseId, CaseLabel> labels(Collection<CaseId> known) {
        return known.stream()
                .flatMap(id -> files.find(id).stream())
                .collect(Collectors.toMap(
                        CaseRow::id,
                        row -> new CaseLabel(row.number(), row.subject(), readers.mayRead(user.account(), row))));
    }
}
