package org.xieyue.agreements;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.UnionId;

/**
 * An agreement that a bargaining is to end in.
 *
 * @param jurisdiction key of the dated parameters whose rules apply
 * @param industry code of the register of employers, such as {@code RIDE_HAILING}; null when it is of no one industry
 * @param model text that the talks start from
 * @param higher text that binds this one from above, beside those that bind its employers anyway
 * @param previous contract that this one is to follow
 */
public record NewAgreement(
        UnionId union,
        String jurisdiction,
        String title,
        ContractKind kind,
        ScopeType scope,
        OutcomeType outcome,
        SecondRoundType secondRound,
        CoverageMode coverage,
        @Nullable String industry,
        @Nullable AgreementId model,
        @Nullable AgreementId higher,
        @Nullable AgreementId previous) {

    public NewAgreement {
        industry = industry == null ? null : industry.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
