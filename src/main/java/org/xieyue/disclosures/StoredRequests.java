package org.xieyue.disclosures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** What the bargaining says about the items of its case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredRequests implements RequestedInformation {

    private final Disclosures disclosures;
    private final Cases cases;
    private final AuditTrail trail;
    private final BusinessClock clock;

    StoredRequests(Disclosures disclosures, Cases cases, AuditTrail trail, BusinessClock clock) {
        this.disclosures = disclosures;
        this.cases = cases;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void ask(CaseId caseId, List<String> items, LocalDate dueOn) {
        disclosures.ask(caseId, items, dueOn);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isAsked(CaseId caseId) {
        return disclosures.isAsked(caseId);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Asked> unanswered(CaseId caseId) {
        return disclosures.unanswered(caseId).stream()
                .map(item -> new Asked(item.position(), item.what()))
                .toList();
    }

    @Override
    public void register(CaseId caseId, List<Registered> answers, AccountId by) {
        for (AskedItem item : disclosures.locked(caseId)) {
            for (Registered answer : answers) {
                if (answer.position() == item.position()) {
                    disclosures.answer(item, answer.kind(), answer.reason(), by, clock.now());
                    Map<String, String> which = Map.of("item", String.valueOf(item.position()));
                    cases.tell(caseId, "disclosures.answered", null, which);
                    trail.record(
                            "disclosure.registered",
                            "case",
                            caseId.toString(),
                            Map.of(
                                    "item",
                                    String.valueOf(item.position()),
                                    "kind",
                                    answer.kind().name()));
                }
            }
        }
    }
}
