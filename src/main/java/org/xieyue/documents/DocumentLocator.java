package org.xieyue.documents;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/**
 * A document belongs to the union of its case and follows the case's rules; a staged one is its uploader's alone, and one for
 * an audience is unknown to everybody else.
 */
@Component
class DocumentLocator implements ScopeLocator<DocumentId> {

    private final Documents documents;
    private final ScopeLocator<CaseId> cases;
    private final Accounts accounts;
    private final PaperReaders readers;

    DocumentLocator(Documents documents, ScopeLocator<CaseId> cases, Accounts accounts, PaperReaders readers) {
        this.documents = documents;
        this.cases = cases;
        this.accounts = accounts;
        this.readers = readers;
    }

    @Override
    public Class<DocumentId> type() {
        return DocumentId.class;
    }

    @Override
    public Optional<UnionId> unionOf(DocumentId id) {
        Document document = documents.find(id).orElse(null);
        if (document == null || !readers.admits(document)) {
            return Optional.empty();
        }
        CaseId caseId = document.caseId();
        return caseId == null ? homeOf(document.addedBy()) : cases.unionOf(caseId);
    }

    private Optional<UnionId> homeOf(@Nullable AccountId uploader) {
        return Optional.ofNullable(uploader)
                .flatMap(accounts::find)
                .flatMap(account -> account.appointments().stream().findFirst())
                .map(Appointment::union);
    }

    @Override
    public boolean isPartyTo(DocumentId id, AccountId account) {
        Document document = documents.find(id).orElse(null);
        if (document == null) {
            return false;
        }
        CaseId caseId = document.caseId();
        return caseId == null ? account.equals(document.addedBy()) : cases.isPartyTo(caseId, account);
    }
}
