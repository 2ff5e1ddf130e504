package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.employers.Employer;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;

/** What binds an employer on a day: agreements that name it, and those that bind everybody of its industry and place. */
@Component
class Bindings {

    private final AgreementFiles files;
    private final Coverages coverages;
    private final Unions unions;

    Bindings(AgreementFiles files, Coverages coverages, Unions unions) {
        this.files = files;
        this.coverages = coverages;
        this.unions = unions;
    }

    List<AgreementRegister.Binding> of(Employer employer, LocalDate on) {
        Map<AgreementId, AgreementRegister.Binding> found = new LinkedHashMap<>();
        files.binding(employer.id(), on).forEach(row -> found.put(row.id(), named(row, employer)));
        List<UnionId> above =
                unions.pathToRoot(employer.union()).stream().map(Union::id).toList();
        files.bindingAllIn(above, on).stream()
                .filter(row -> hasBegun(row, on))
                .filter(row -> row.industry() == null
                        || row.industry().equals(employer.industry().name()))
                .forEach(row -> found.putIfAbsent(row.id(), new AgreementRegister.Binding(row, null)));
        return List.copyOf(found.values());
    }

    private static boolean hasBegun(AgreementRow row, LocalDate on) {
        LocalDate from = row.bindsFrom();
        return from != null && !from.isAfter(on);
    }

    private AgreementRegister.Binding named(AgreementRow row, Employer employer) {
        return new AgreementRegister.Binding(
                row,
                coverages.of(row.id()).stream()
                        .filter(one -> one.employer().equals(employer.id()))
                        .findFirst()
                        .orElse(null));
    }
}
