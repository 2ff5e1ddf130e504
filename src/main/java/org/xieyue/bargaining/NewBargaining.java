package org.xieyue.bargaining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.UnionId;

/**
 * A bargaining case to be opened.
 *
 * @param union whose jurisdiction sets the rules
 * @param employers whom the offer goes to; exactly one for {@link ScopeType#ENTERPRISE}
 * @param industry code of the register of employers, such as {@code RIDE_HAILING}; null when it is of no one industry
 * @param higherText the model text or the binding higher text that a second negotiation starts from; required unless
 *     {@code secondRound} is {@link SecondRoundType#NONE}
 * @param campaign reference of the campaign that opened it, opaque to this capability
 * @param renews the contract that runs out and whose text the talks start from
 */
public record NewBargaining(
        UnionId union,
        String title,
        ContractKind kind,
        ScopeType scope,
        List<EmployerId> employers,
        OutcomeType outcomeType,
        SecondRoundType secondRound,
        @Nullable String industry,
        @Nullable StartingText higherText,
        @Nullable String campaign,
        @Nullable AgreementId renews) {

    public NewBargaining {
        employers = List.copyOf(employers);
    }

    public NewBargaining(
            UnionId union,
            String title,
            ContractKind kind,
            ScopeType scope,
            List<EmployerId> employers,
            OutcomeType outcomeType,
            SecondRoundType secondRound,
            @Nullable String industry,
            @Nullable StartingText higherText,
            @Nullable String campaign) {
        this(union, title, kind, scope, employers, outcomeType, secondRound, industry, higherText, campaign, null);
    }
}
