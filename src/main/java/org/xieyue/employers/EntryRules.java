package org.xieyue.employers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.jurisdictions.Jurisdiction;
import org.xieyue.jurisdictions.ParameterBoard;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;

/** What an entry in the register must keep, whichever way it comes in. */
@Component
class EntryRules {

    static final int LONGEST_NAME = 100;
    private static final int MOST_WORKERS = 5_000_000;

    private final StoredEmployers employers;
    private final Unions unions;
    private final ParameterBoard places;

    EntryRules(StoredEmployers employers, Unions unions, ParameterBoard places) {
        this.employers = employers;
        this.unions = unions;
        this.places = places;
    }

    /** @param self the employer that is corrected; null for a new one */
    List<Refusal> flaws(EmployerEntry entry, @Nullable EmployerId self) {
        List<Refusal> flaws = new ArrayList<>();
        if (entry.name().isBlank() || entry.name().strip().length() > LONGEST_NAME) {
            flaws.add(Refusal.ofField("name", "employers.bad-name", LONGEST_NAME));
        }
        CreditCode.Flaw flaw = CreditCode.flawOf(entry.code()).orElse(null);
        if (flaw != null) {
            flaws.add(Refusal.ofField(
                    "code", "employers.code-" + flaw, entry.code().strip()));
        }
        if (entry.workers() < 1 || entry.workers() > MOST_WORKERS) {
            flaws.add(Refusal.ofField("workers", "employers.bad-workers", MOST_WORKERS));
        }
        String place = placeOf(entry);
        if (places.places().stream().map(Jurisdiction::key).noneMatch(place::equals)) {
            flaws.add(Refusal.ofField("jurisdiction", "employers.unknown-place", place));
        }
        headOfficeFlaw(entry, self).ifPresent(flaws::add);
        return flaws;
    }

    /** A head office has no head office of its own: the link says whom a local agent answers to, not a holding. */
    private Optional<Refusal> headOfficeFlaw(EmployerEntry entry, @Nullable EmployerId self) {
        if (entry.headOffice().isBlank()) {
            return Optional.empty();
        }
        Optional<Employer> found = headOfficeOf(entry);
        if (found.isEmpty() || found.get().id().equals(self)) {
            return Optional.of(Refusal.ofField("headOffice", "employers.unknown-head-office"));
        }
        boolean chained = found.get().headOffice() != null
                || (self != null && !employers.branches(self).isEmpty());
        return chained
                ? Optional.of(Refusal.ofField(
                        "headOffice", "employers.head-office-chain", found.get().name()))
                : Optional.empty();
    }

    Optional<Employer> headOfficeOf(EmployerEntry entry) {
        String code = entry.headOffice();
        return CreditCode.flawOf(code).isPresent() ? Optional.empty() : employers.withCode(new CreditCode(code));
    }

    String placeOf(EmployerEntry entry) {
        if (!entry.jurisdiction().isBlank()) {
            return entry.jurisdiction().strip();
        }
        return unions.find(entry.union()).map(Union::jurisdiction).orElseThrow(NotFound::new);
    }
}
