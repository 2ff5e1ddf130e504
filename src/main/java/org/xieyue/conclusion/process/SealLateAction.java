package org.xieyue.conclusion.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.conclusion.SealAgreement;
import org.xieyue.employers.EmployerId;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract.Field;

/** An employer at the table seals after the others. */
@Component
class SealLateAction extends LateSeal {

    private final SealAgreement sealAgreement;
    private final BusinessClock clock;

    SealLateAction(SealAgreement sealAgreement, Latecomers latecomers, BusinessClock clock) {
        super(latecomers, clock);
        this.sealAgreement = sealAgreement;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "conclusion/seal-late";
    }

    @Override
    List<PartyEmployer> employers(CaseId id) {
        return sealAgreement.missing(id);
    }

    @Override
    List<Field> asked() {
        return List.of();
    }

    @Override
    Answer<EmployerId> sealed(CaseId id, EmployerId employer, FormValues form) {
        return sealAgreement.seal(id, employer, form.date("sealedOn", clock.today()), form.document("paper"));
    }
}
