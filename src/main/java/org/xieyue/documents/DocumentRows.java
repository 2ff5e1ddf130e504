package org.xieyue.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;

/** Documents as lists show them, with the name of who added them. */
@Component
class DocumentRows {

    private final Accounts accounts;

    DocumentRows(Accounts accounts) {
        this.accounts = accounts;
    }

    DocumentRow of(SeenDocument found) {
        return of(List.of(found)).getFirst();
    }

    List<DocumentRow> of(List<SeenDocument> found) {
        Map<AccountId, String> names = new HashMap<>();
        return found.stream().map(each -> row(each, names)).toList();
    }

    private DocumentRow row(SeenDocument found, Map<AccountId, String> names) {
        Document document = found.document();
        AccountId addedBy = document.addedBy();
        String name = addedBy == null
                ? ""
                : names.computeIfAbsent(
                        addedBy, id -> accounts.find(id).map(Account::name).orElse(""));
        return new DocumentRow(
                document.id(),
                document.kind(),
                document.fileName(),
                found.mediaType(),
                document.bytes(),
                found.pages(),
                name,
                document.addedAt(),
                found.seen());
    }
}
