package org.xieyue.payments;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.Cases;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.CaseId;

/**
 * Compares cases with what banks have confirmed, every night: a case that says paid has a confirmed item, and a case whose
 * payment was confirmed, and which was told, does not wait for it any more. Each difference is an alarm.
 */
@Component
class ReconcileCases {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcileCases.class);

    private final ObjectProvider<PaidCases> books;
    private final PaymentBatches batches;
    private final Cases cases;
    private final PaymentNews news;
    private final AuditTrail trail;
    private final CurrentUser currentUser;

    ReconcileCases(
            ObjectProvider<PaidCases> books,
            PaymentBatches batches,
            Cases cases,
            PaymentNews news,
            AuditTrail trail,
            CurrentUser currentUser) {
        this.books = books;
        this.batches = batches;
        this.cases = cases;
        this.news = news;
        this.trail = trail;
        this.currentUser = currentUser;
    }

    /** @return the cases that differ */
    @Transactional
    public Set<CaseId> run() {
        return currentUser.asSystem(() -> {
            Set<CaseId> confirmed = batches.confirmedCases();
            Set<CaseId> different = new HashSet<>();
            for (PaidCases book : books.orderedStream().toList()) {
                different.addAll(book.sayingPaid());
            }
            different.removeAll(confirmed);
            List<CaseId> told = List.copyOf(confirmed);
            books.orderedStream().forEach(book -> different.addAll(book.stillWaiting(told)));
            different.forEach(this::alarm);
            return Set.copyOf(different);
        });
    }

    private void alarm(CaseId id) {
        LOG.error("Case {} and the confirmed payments do not say the same", id);
        Optional<CaseRow> row = cases.find(id);
        trail.record("payments.caseDiffers", "case", id.toString(), Map.of());
        row.ifPresent(news::caseDiffers);
    }
}
