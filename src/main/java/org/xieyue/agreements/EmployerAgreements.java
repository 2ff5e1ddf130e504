package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.EmployerSpeakers;
import org.xieyue.employers.Employers;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.UseCase;

/**
 * What binds the employers that a person speaks for: text, term, what they owe. Nothing of other employers: not who else is
 * covered, not how they performed. There is no address for a single agreement, so none can be tried.
 */
@UseCase
@Transactional(readOnly = true)
public class EmployerAgreements {

    private final EmployerSpeakers speakers;
    private final Employers employers;
    private final Bindings bindings;
    private final AgreementTexts texts;
    private final Obligations obligations;
    private final CurrentUser user;
    private final BusinessClock clock;

    EmployerAgreements(
            EmployerSpeakers speakers,
            Employers employers,
            Bindings bindings,
            AgreementTexts texts,
            Obligations obligations,
            CurrentUser user,
            BusinessClock clock) {
        this.speakers = speakers;
        this.employers = employers;
        this.bindings = bindings;
        this.texts = texts;
        this.obligations = obligations;
        this.user = user;
        this.clock = clock;
    }

    /**
     * One agreement as it binds one employer.
     *
     * @param boundFrom from when it binds this employer: its seal, and not before the term
     * @param coverage null where it binds everybody in its scope without naming the employer
     * @param owed by this employer by name, or by all; notes and evidence only of what it owes by name
     */
    public record Bound(
            EmployerId employer,
            String employerName,
            AgreementId agreement,
            String title,
            @Nullable LocalDate boundFrom,
            @Nullable LocalDate termUntil,
            @Nullable Coverage coverage,
            List<Clause> clauses,
            List<Obligation> owed) {}

    /** By employer and title; empty for whoever speaks for none. */
    @Permit(Permission.READ_OWN_AGREEMENTS)
    public List<Bound> today() {
        Set<EmployerId> own = speakers.spokenForBy(user.account().id());
        List<Bound> bound = new ArrayList<>();
        for (Employer employer : employers.all(own)) {
            bindings.of(employer, clock.today()).stream()
                    .map(binding -> bound(employer, binding))
                    .sorted(Comparator.comparing(Bound::title))
                    .forEach(bound::add);
        }
        return bound;
    }

    private Bound bound(Employer employer, AgreementRegister.Binding binding) {
        AgreementRow row = binding.row();
        return new Bound(
                employer.id(),
                employer.name(),
                row.id(),
                row.title(),
                binding.from(),
                row.termUntil(),
                binding.coverage(),
                texts.find(row.id(), row.version())
                        .map(version -> version.text().clauses())
                        .orElse(List.of()),
                obligations.of(row.id()).stream()
                        .filter(owed -> owed.employer() == null || employer.id().equals(owed.employer()))
                        .map(EmployerAgreements::withoutOthers)
                        .toList());
    }

    /** A check of what all owe speaks of all of them: its note and its evidence stay with the union. */
    private static Obligation withoutOthers(Obligation owed) {
        if (owed.employer() != null) {
            return owed;
        }
        return new Obligation(
                owed.id(),
                owed.agreement(),
                owed.clause(),
                owed.what(),
                owed.owedBy(),
                null,
                owed.everyMonths(),
                owed.firstDueOn(),
                owed.lastDueOn(),
                owed.endedOn(),
                owed.checks().stream()
                        .map(check ->
                                new Obligation.Check(check.dueOn(), null, check.checkedOn(), check.result(), "", null))
                        .toList());
    }
}
