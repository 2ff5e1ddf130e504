package org.xieyue.parties;

import java.util.List;
import org.xieyue.agreements.ScopeType;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.UnionId;

/**
 * What is known of the two sides when a case opens.
 *
 * @param jurisdiction key of the dated parameters whose rules apply
 * @param employers whom the offer goes to, at least one
 */
public record Frame(UnionId union, String jurisdiction, ScopeType scope, List<EmployerId> employers) {

    public Frame {
        employers = List.copyOf(employers);
    }
}
