package org.xieyue.hardship.process;

import org.springframework.stereotype.Component;
import org.xieyue.cases.Cases;
import org.xieyue.hardship.AidFiles;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.hardship.SettlePayment;
import org.xieyue.payments.SettledCases;
import org.xieyue.shared.CaseId;

/** What became of payment and money of a case of hardship aid. */
@Component
class PaidAidCases implements SettledCases {

    private final Cases cases;
    private final AidFiles files;
    private final SettlePayment settle;

    PaidAidCases(Cases cases, AidFiles files, SettlePayment settle) {
        this.cases = cases;
        this.files = files;
        this.settle = settle;
    }

    @Override
    public boolean isOurs(CaseId id) {
        return cases.find(id)
                        .filter(found -> found.processKey().equals(HardshipAid.PROCESS))
                        .isPresent()
                && files.find(id).isPresent();
    }

    @Override
    public void paid(CaseId id) {
        settle.paid(id);
    }

    @Override
    public void failed(CaseId id) {
        settle.failed(id);
    }

    @Override
    public void voided(CaseId id, String reason) {
        settle.voided(id, reason);
    }
}
