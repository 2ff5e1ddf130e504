package org.xieyue.hardship.process;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.hardship.HardshipTables;
import org.xieyue.processes.ProcessContract;
import org.xieyue.shared.Label;

/** What a diagram of hardship aid may rely on. */
@Configuration(proxyBeanMethods = false)
class HardshipAidContract {

    static final String NO_COMMITTEE = "NO_COMMITTEE";
    static final String NO_CONSENT = "NO_CONSENT";
    static final String NO_FUNDS = "NO_FUNDS";
    /** How one part of the diagram hands the case back or over to another. */
    static final String RETURNED = "RETURNED";

    static final String REFUSAL_PROPOSED = "REFUSAL_PROPOSED";
    static final String REFUSED = "REFUSED";

    @Bean
    ProcessContract hardshipAid() {
        return new ProcessContract(
                        HardshipAid.PROCESS,
                        new Label("困难帮扶", "Hardship aid"),
                        "hardship/apply",
                        List.of(
                                HardshipAid.APPLICANT,
                                HardshipAid.DECISION,
                                HardshipAid.VISITS,
                                HardshipAid.COMMITTEE,
                                HardshipAid.TIER,
                                HardshipAid.REPAIR_ENDS_AT,
                                HardshipAid.NOTICE_ENDS_AT,
                                HardshipAid.APPEAL_ENDS_AT,
                                HardshipAid.RECHECK_AT),
                        List.of(
                                HardshipAid.WITHDRAWN,
                                HardshipAid.OBJECTION_RAISED,
                                HardshipAid.APPROVAL_VOIDED,
                                HardshipAid.PAID,
                                HardshipAid.PAYMENT_FAILED),
                        List.of(NO_COMMITTEE, NO_CONSENT, NO_FUNDS, RETURNED, REFUSAL_PROPOSED, REFUSED),
                        "HB")
                .asking(HardshipTables.ALL);
    }
}
