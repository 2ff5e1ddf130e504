package org.xieyue.conclusion.process;

import static org.xieyue.tasks.FormContract.Field.documents;
import static org.xieyue.tasks.FormContract.Field.of;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.conclusion.SealAgreement;
import org.xieyue.employers.EmployerId;
import org.xieyue.parties.AdmitEmployer;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Type;

/** An employer of the case that was not at the table joins the signed text. */
@Component
class AccedeAction extends LateSeal {

    private static final int MOST_WORKERS = 10_000_000;

    private final SealAgreement sealAgreement;
    private final BusinessClock clock;

    AccedeAction(SealAgreement sealAgreement, Latecomers latecomers, BusinessClock clock) {
        super(latecomers, clock);
        this.sealAgreement = sealAgreement;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "conclusion/accede";
    }

    @Override
    List<PartyEmployer> employers(CaseId id) {
        return sealAgreement.outside(id);
    }

    @Override
    List<Field> asked() {
        return List.of(
                documents("authority", AdmitEmployer.AUTHORITY).mandatory(),
                of("workers", Type.NUMBER).mandatory().between(1, MOST_WORKERS));
    }

    @Override
    Answer<EmployerId> sealed(CaseId id, EmployerId employer, FormValues form) {
        BigDecimal workers = form.values().get("workers") instanceof BigDecimal number ? number : BigDecimal.ZERO;
        return sealAgreement.accede(
                id,
                employer,
                Objects.requireNonNull(form.document("authority")),
                workers.intValue(),
                form.date("sealedOn", clock.today()),
                form.document("paper"));
    }
}
