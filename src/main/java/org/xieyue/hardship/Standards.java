package org.xieyue.hardship;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.ParametersInForce;
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

    static Standards of(ParametersInForce parameters) {
        Parameter dibao = parameters.get("dibaoStandard");
        return new Standards(
                HardshipModel.valueOf(parameters.get("hardshipModel").value()),
                dibao.asYuan(),
                parameters.get("relativeFactor").asDecimal(),
                parameters.get("accidentShare").asDecimal(),
                parameters.get("anhuiProvincialFactor").asDecimal(),
                parameters.get("anhuiCityFactor").asDecimal(),
                parameters.get("nearMissFactor").asDecimal(),
                parameters.get("livingAidMonthsMax").asInt(),
                parameters.get("tuitionMonthsMax").asInt(),
                parameters.get("cityApprovalFrom").asYuan(),
                dibao.foundInName(),
                dibao.effectiveFrom(),
                dibao.source());
    }
}
