package org.xieyue.services;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.payments.Payee;
import org.xieyue.payments.Payments;
import org.xieyue.processes.DrawnProcess;
import org.xieyue.processes.DrawnProcesses;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/** Cases of drawn services for forms and dossiers, which have asked already who may read them. */
@Component
@Transactional(readOnly = true)
public class ServiceDossiers {

    private final ServiceCases records;
    private final DrawnProcesses drawn;
    private final Reservations reservations;
    private final Payments payments;
    private final BusinessClock clock;

    ServiceDossiers(
            ServiceCases records,
            DrawnProcesses drawn,
            Reservations reservations,
            Payments payments,
            BusinessClock clock) {
        this.records = records;
        this.drawn = drawn;
        this.reservations = reservations;
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * @param approved by somebody else than the applicant's side
     * @param account masked, empty where none is known
     * @param mended the bank could not pay, and somebody says how it goes on
     * @param pays whether the service asks for whoever is to be paid
     */
    public record Dossier(
            DrawnProcess process,
            Stage stage,
            AccountId applicant,
            AccountId openedBy,
            boolean ended,
            @Nullable Yuan approved,
            boolean mended,
            boolean pays,
            Optional<Payments.KnownAccount> account,
            List<ServiceAnswer> answers) {

        public boolean isOwnOf(Account reader) {
            return reader.id().equals(applicant) || reader.id().equals(openedBy);
        }
    }

    public Optional<Dossier> find(CaseId id) {
        return records.find(id)
                .flatMap(service -> drawn.ofCase(id).map(process -> {
                    Payee person = service.person();
                    return new Dossier(
                            process,
                            service.stage(),
                            service.applicant(),
                            service.openedBy(),
                            service.ended(),
                            service.approval() == null
                                    ? null
                                    : service.approval().amount(),
                            service.stage() == Stage.PAYING && payments.hasFailed(id),
                            person != null,
                            person == null ? Optional.empty() : payments.accountOf(person),
                            records.answers(id));
                }));
    }

    /** Whether it is a case of a drawn service. */
    public boolean isOurs(CaseId id) {
        return records.find(id).isPresent();
    }

    /** What the application says now, for whoever fills it in again. */
    public Map<String, Object> latest(CaseId id, String form) {
        return records.answers(id).stream()
                .filter(answer -> answer.form().equals(form))
                .findFirst()
                .map(ServiceAnswer::values)
                .orElse(Map.of());
    }

    /** Budget lines from which the case can be paid, richest first. */
    public List<Reservations.BudgetLineRow> lines(CaseId id) {
        return records.find(id)
                .map(service -> reservations.linesFor(
                        service.union(), service.process(), clock.today().getYear()))
                .orElse(List.of());
    }

    /** Those of these cases that this person asks for. */
    public Set<CaseId> ownOf(AccountId who, Collection<CaseId> cases) {
        return records.ownOf(who, cases);
    }
}
