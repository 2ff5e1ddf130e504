package org.xieyue.campaigns;

import java.util.List;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.UnionId;

/**
 * A unit to be added.
 *
 * @param union the union that bargains; its jurisdiction sets the rules
 */
public record NewUnit(
        UnionId union,
        String title,
        UnitMode mode,
        Industry industry,
        ContractKind kind,
        OutcomeType outcome,
        List<EmployerId> employers) {

    public NewUnit {
        employers = List.copyOf(employers);
    }
}
