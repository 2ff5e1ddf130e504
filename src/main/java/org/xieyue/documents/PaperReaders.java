package org.xieyue.documents;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;

/**
 * Whether the person who acts may see a case. Adding a paper needs it besides the permission to work on cases: a colleague of
 * the same union works on cases too, but not on this one.
 */
@Component
class PaperReaders {

    private final ScopeLocator<CaseId> cases;
    private final Unions unions;
    private final CurrentUser currentUser;
    private final ObjectProvider<PaperAudience> audiences;

    PaperReaders(
            ScopeLocator<CaseId> cases,
            Unions unions,
            CurrentUser currentUser,
            ObjectProvider<PaperAudience> audiences) {
        this.cases = cases;
        this.unions = unions;
        this.currentUser = currentUser;
        this.audiences = audiences;
    }

    void require(CaseId caseId) {
        if (currentUser.isSystem()) {
            return;
        }
        Account person = currentUser.account();
        Optional<UnionId> union = cases.unionOf(caseId);
        if (union.isEmpty() || (!cases.isPartyTo(caseId, person.id()) && !mayRead(person, union.get()))) {
            throw new NotFound();
        }
    }

    /** To which audiences of the case the person who acts belongs; none for a process. */
    Set<String> audiences(CaseId caseId) {
        if (currentUser.isSystem()) {
            return Set.of();
        }
        Set<String> all = new LinkedHashSet<>();
        currentUser.person().ifPresent(person -> audiences.forEach(one -> all.addAll(one.of(caseId, person.id()))));
        return all;
    }

    boolean admits(Document document) {
        String audience = document.audience();
        CaseId caseId = document.caseId();
        return audience == null || (caseId != null && audiences(caseId).contains(audience));
    }

    private boolean mayRead(Account person, UnionId union) {
        return person.appointments().stream()
                .filter(post -> Permission.READ_CASE.roles().contains(post.role()))
                .anyMatch(post -> unions.covers(post.union(), union));
    }
}
