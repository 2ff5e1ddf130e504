package org.xieyue.services;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.notices.Messages;
import org.xieyue.payments.Payments;
import org.xieyue.processes.DrawnProcess;
import org.xieyue.processes.DrawnProcesses;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Label;
import org.xieyue.shared.NotFound;

/** Keeps a case and its dossier together: stage and state, messages to the applicant, the trail. */
@Component
class ServiceFile {

    static final String NOTICE = "services.notice";

    private final ServiceCases records;
    private final DrawnProcesses drawn;
    private final Cases cases;
    private final Messages messages;
    private final Payments payments;
    private final AuditTrail trail;
    private final BusinessClock clock;

    ServiceFile(
            ServiceCases records,
            DrawnProcesses drawn,
            Cases cases,
            Messages messages,
            Payments payments,
            AuditTrail trail,
            BusinessClock clock) {
        this.records = records;
        this.drawn = drawn;
        this.cases = cases;
        this.messages = messages;
        this.payments = payments;
        this.trail = trail;
        this.clock = clock;
    }

    ServiceCase lock(CaseId id) {
        return records.lock(id);
    }

    Optional<ServiceCase> find(CaseId id) {
        return records.find(id);
    }

    /** In the version that the case runs on. */
    DrawnProcess process(CaseId id) {
        // the engine has written nothing of a case that begins in this very transaction
        return drawn.ofCase(id)
                .or(() -> records.find(id).flatMap(service -> drawn.newest(service.process())))
                .orElseThrow(NotFound::new);
    }

    void save(ServiceCase before, ServiceCase now, String act) {
        boolean decided =
                before.stage() != now.stage() && (now.stage() == Stage.APPROVED || now.stage() == Stage.REFUSED);
        records.save(now, decided);
        boolean closed =
                now.stage() == Stage.WITHDRAWN || (now.ended() && !now.stage().holdsMoney());
        if (before.stage() != now.stage() || closed) {
            cases.stands(now.id(), now.stage().state(), closed);
        }
        trail.record(
                "service." + act,
                "case",
                now.id().toString(),
                Map.of("stage", now.stage().name()));
    }

    void tell(CaseId id, String what, @Nullable String opinion, Map<String, String> args) {
        cases.tell(id, "services." + what, opinion, args);
    }

    /** Whether a public notice of the case may hang. */
    boolean isPublished(CaseId id) {
        return cases.running(id, NOTICE).isPresent();
    }

    CaseRow row(CaseId id) {
        return cases.find(id).orElseThrow(NotFound::new);
    }

    /** A message to the applicant; once for each occasion. */
    void write(ServiceCase service, String what, Map<String, String> args) {
        Map<String, String> all = new HashMap<>(args);
        all.put("number", row(service.id()).number());
        Label name = process(service.id()).label();
        all.put("service", name.zh());
        all.put("service.en", name.en());
        messages.send(
                service.applicant(),
                "services." + what,
                all,
                service.id(),
                "services:" + service.id() + ":" + what + ":" + clock.now());
    }

    /** Whether what was approved still is what would be paid: case, amount, person and account. */
    boolean isAsApproved(ServiceCase service) {
        ServiceCase.Approval approval = service.approval();
        return approval != null
                && service.person() != null
                && approval.hash().equals(payments.signedTerms(service.id(), approval.amount(), service.person()));
    }
}
