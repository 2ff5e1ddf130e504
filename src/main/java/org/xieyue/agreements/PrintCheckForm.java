package org.xieyue.agreements;

import org.springframework.transaction.annotation.Transactional;
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.Cases;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** The form of the next yearly check, blank, to take along to the employers. */
@UseCase
public class PrintCheckForm {

    private final AgreementFiles files;
    private final PerformancePapers papers;
    private final Cases cases;

    PrintCheckForm(AgreementFiles files, PerformancePapers papers, Cases cases) {
        this.files = files;
        this.papers = papers;
        this.cases = cases;
    }

    /** Of an agreement in force, with what is owed under it and its clauses; there is none for any other. */
    @Permit(Permission.KEEP_BARGAINING)
    @Transactional(readOnly = true)
    public CaseDocuments.Content blank(AgreementId id) {
        AgreementRow row = files.find(id)
                .filter(one -> one.stage() == AgreementStage.IN_FORCE)
                .orElseThrow(NotFound::new);
        CaseId caseId = row.caseId();
        String number = caseId == null
                ? id.toString().substring(0, 8)
                : cases.find(caseId).map(CaseRow::number).orElseThrow(NotFound::new);
        return papers.blank(row, number);
    }
}
