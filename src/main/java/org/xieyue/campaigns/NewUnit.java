package org.xieyue.campaigns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.bargaining.StartingText;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.UnionId;

/**
 * A unit to be added.
 *
 * @param union the union that bargains; its jurisdiction sets the rules
 * @param startsFrom the text from which its talks start: a model text, or an agreement from its signature on
 */
public record NewUnit(
        UnionId union,
        String title,
        UnitMode mode,
        Industry industry,
        ContractKind kind,
        OutcomeType outcome,
        List<EmployerId> employers,
        @Nullable StartingText startsFrom) {

    public NewUnit {
        employers = List.copyOf(employers);
    }
}
