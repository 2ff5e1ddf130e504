package org.xieyue.campaigns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.bargaining.StartingText;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/**
 * A unit of a campaign.
 *
 * @param area the county or district federation under which it is counted, or the leading federation
 * @param startsFrom the model text of an industry round, or the higher text on which a single employer improves
 * @param later added after the plan was signed
 * @param bargaining the case that was opened for it
 */
public record Unit(
        UnitId id,
        UnionId union,
        UnionId area,
        String title,
        UnitMode mode,
        Industry industry,
        ContractKind kind,
        OutcomeType outcome,
        @Nullable AgreementId startsFrom,
        boolean later,
        @Nullable CaseId bargaining,
        List<EmployerId> employers) {

    /** As it was asked for. */
    NewUnit asked() {
        return new NewUnit(union, title, mode, industry, kind, outcome, employers, StartingText.of(startsFrom));
    }
}
