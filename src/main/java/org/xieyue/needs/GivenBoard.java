package org.xieyue.needs;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;

/**
 * What the same people got beside a case. Who may see the case has been checked by whoever asks; which union gave is said
 * only to those who may read its cases.
 */
@Component
@Transactional(readOnly = true)
public class GivenBoard {

    private final Claims claims;
    private final Unions unions;
    private final CurrentUser currentUser;

    GivenBoard(Claims claims, Unions unions, CurrentUser currentUser) {
        this.claims = claims;
        this.unions = unions;
        this.currentUser = currentUser;
    }

    public List<GivenRow> beside(CaseId caseId, Collection<PersonKey> people, int year) {
        Set<UnionId> readable = currentUser
                .person()
                .map(reader -> unions.where(reader, Permission.READ_CASE))
                .orElse(Set.of());
        return claims.standing(people, year, caseId).stream()
                .map(claim -> new GivenRow(
                        claim.need(),
                        claim.year(),
                        claim.amount(),
                        claim.isFinal(),
                        readable.contains(claim.union())
                                ? unions.find(claim.union()).map(Union::name).orElse(null)
                                : null))
                .toList();
    }
}
