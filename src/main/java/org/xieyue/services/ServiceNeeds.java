package org.xieyue.services;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.needs.Claim;
import org.xieyue.needs.Need;
import org.xieyue.needs.NeedClaims;
import org.xieyue.needs.PersonKey;
import org.xieyue.processes.DrawnProcess;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Sentence;
import org.xieyue.shared.Yuan;

/** What a case takes of its applicant's needs, where the service says which need it meets. */
@Component
class ServiceNeeds {

    private final NeedClaims claims;

    ServiceNeeds(NeedClaims claims) {
        this.claims = claims;
    }

    Answer<CaseId> claim(ServiceCase service, DrawnProcess process, Yuan amount) {
        String need = process.property("need").orElse("");
        String key = service.personKey();
        if (need.isEmpty() || key == null) {
            return Answer.done(service.id());
        }
        Yuan most = Yuan.of(process.property("cap").orElse("0"));
        return claims.take(
                service.id(),
                service.union(),
                service.process(),
                List.of(new PersonKey(key)),
                List.of(new Claim(
                        Need.valueOf(need),
                        amount,
                        most,
                        Sentence.of("services.capRule", process.label(), most.display()))));
    }

    void giveBack(CaseId id) {
        claims.giveBack(id);
    }
}
