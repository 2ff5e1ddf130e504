package org.xieyue.bargaining;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.RenewalTalks;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.cases.OpenedCase;
import org.xieyue.employers.EmployerId;
import org.xieyue.shared.Answer;

/**
 * Talks that renew an agreement: the same union, the same scope, the employers that it binds, from its own text; where somebody
 * has opened such talks already, these.
 */
@Component
class RenewAgreement implements RenewalTalks {

    private final OpenBargaining openBargaining;
    private final Bargainings bargainings;
    private final Agreements agreements;

    RenewAgreement(OpenBargaining openBargaining, Bargainings bargainings, Agreements agreements) {
        this.openBargaining = openBargaining;
        this.bargainings = bargainings;
        this.agreements = agreements;
    }

    @Override
    public Answer<OpenedCase> open(AgreementId previous) {
        return bargainings.renewing(previous).map(Answer::done).orElseGet(() -> opened(previous));
    }

    private Answer<OpenedCase> opened(AgreementId previous) {
        AgreementRow row = agreements.row(previous);
        AgreementId above =
                standing(row.secondRound() == SecondRoundType.INDUSTRY_FROM_MODEL_TEXT ? row.model() : row.higher());
        String industry = row.industry();
        return openBargaining.open(new NewBargaining(
                row.union(),
                row.title(),
                row.kind(),
                row.scope(),
                bound(previous),
                row.outcome(),
                above == null ? SecondRoundType.NONE : row.secondRound(),
                industry == null ? null : industry.toLowerCase(Locale.ROOT).replace('_', '-'),
                StartingText.of(above),
                null,
                previous));
    }

    /** Whether a text still stands from which the old talks started; otherwise the new ones do without. */
    private @Nullable AgreementId standing(@Nullable AgreementId text) {
        return text != null && agreements.row(text).stage().isAgreed() ? text : null;
    }

    private List<EmployerId> bound(AgreementId previous) {
        return agreements.coverage(previous).stream()
                .filter(one -> one.from() != null)
                .map(Coverage::employer)
                .toList();
    }
}
