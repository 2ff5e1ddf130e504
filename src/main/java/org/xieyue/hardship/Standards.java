package org.xieyue.hardship;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.shared.Yuan;

/**
 * The numbers of one place on one day by which hardship is measured and aid is limited.
 *
 * @param dibao monthly minimum living standard (最低生活保障标准) a head
 * @param foundIn name of the place whose standard it is
 */
public record Standards(
        HardshipModel model,
        Yuan dibao,
        BigDecimal relativeFactor,
        BigDecimal accidentShare,
        BigDecimal provincialFactor,
        BigDecimal cityFactor,
        BigDecimal nearMissFactor,
        int livingMonths,
        int tuitionMonths,
        Yuan cityApprovalFrom,
        String foundIn,
        LocalDate inForceSince,
        String source) {

    static Standards of(Parameters parameters, String jurisdiction, LocalDate on) {
        Parameter dibao = parameters.get(jurisdiction, "dibaoStandard", on);
        return new Standards(
                HardshipModel.valueOf(
                        parameters.get(jurisdiction, "hardshipModel", on).value()),
                dibao.asYuan(),
                parameters.get(jurisdiction, "relativeFactor", on).asDecimal(),
                parameters.get(jurisdiction, "accidentShare", on).asDecimal(),
                parameters.get(jurisdiction, "anhuiProvincialFactor", on).asDecimal(),
                parameters.get(jurisdiction, "anhuiCityFactor", on).asDecimal(),
                parameters.get(jurisdiction, "nearMissFactor", on).asDecimal(),
                parameters.get(jurisdiction, "livingAidMonthsMax", on).asInt(),
                parameters.get(jurisdiction, "tuitionMonthsMax", on).asInt(),
                parameters.get(jurisdiction, "cityApprovalFrom", on).asYuan(),
                dibao.foundInName(),
                dibao.effectiveFrom(),
                dibao.source());
    }
}
