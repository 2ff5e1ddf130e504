package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Period;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;

/** From when on an agreement may be renewed: so long before its last day (集体合同规定 第三十八条), and after it. */
@Component
public class RenewalWindow {

    private final Parameters parameters;
    private final BusinessClock clock;

    RenewalWindow(Parameters parameters, BusinessClock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** How long before the last day, by the rules of its place, with their source. */
    public Parameter rule(AgreementRow row) {
        return parameters.get(row.jurisdiction(), "renewWindowBeforeExpiry", clock.today());
    }

    /** First day on which either side may ask for the renewal of an agreement that has a term. */
    public LocalDate opensOn(AgreementRow row) {
        LocalDate after = Objects.requireNonNull(row.termUntil()).plusDays(1);
        Period before = rule(row).asPeriod();
        return before.unit() == Period.Unit.MONTHS
                ? after.minusMonths(before.amount())
                : after.minusDays(before.amount());
    }

    /** In force with its window open, or run out. */
    public boolean isOpen(AgreementRow row) {
        return row.stage() == AgreementStage.EXPIRED
                || (row.stage() == AgreementStage.IN_FORCE
                        && row.termUntil() != null
                        && !clock.today().isBefore(opensOn(row)));
    }
}
