package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;

/**
 * Texts of other unions that bind a union's own employers: whoever is bound by a text may read it, and talks above it
 * start from it (劳动合同法 第五十四条、第五十五条). They are in force today or have been published; a draft never.
 */
@Component
class TextsFromElsewhere {

    private final AgreementFiles files;
    private final Employers employers;
    private final Unions unions;
    private final BusinessClock clock;

    TextsFromElsewhere(AgreementFiles files, Employers employers, Unions unions, BusinessClock clock) {
        this.files = files;
        this.employers = employers;
        this.unions = unions;
        this.clock = clock;
    }

    /** Those that bind one of the employers of these unions or of a union below them; the unions' own are not among them. */
    List<AgreementRow> reaching(Collection<UnionId> tops) {
        Map<AgreementId, AgreementRow> found = new LinkedHashMap<>();
        for (UnionId top : tops) {
            reaching(top).forEach(row -> found.putIfAbsent(row.id(), row));
        }
        found.values().removeIf(row -> tops.stream().anyMatch(top -> unions.covers(top, row.union())));
        return new ArrayList<>(found.values());
    }

    private List<AgreementRow> reaching(UnionId top) {
        LocalDate today = clock.today();
        Set<EmployerId> own = employers.coveredBy(top);
        if (own.isEmpty()) {
            return List.of();
        }
        List<AgreementRow> found = new ArrayList<>(files.standingFor(own, today));
        Set<String> industries =
                employers.industriesOf(top).stream().map(Enum::name).collect(Collectors.toSet());
        files.standingForAllIn(above(top), today).stream()
                .filter(row -> row.industry() == null || industries.contains(row.industry()))
                .forEach(found::add);
        return found;
    }

    /** Whether this text binds one of the employers of these unions or of a union below them. */
    boolean reaches(AgreementRow row, Collection<UnionId> tops) {
        LocalDate today = clock.today();
        if (files.isStandingForAll(row.id(), today)
                && tops.stream().anyMatch(top -> above(top).contains(row.union()) && isOfItsIndustry(row, top))) {
            return true;
        }
        Set<UnionId> theirs = employers.all(files.standingFor(row.id(), today)).stream()
                .map(org.xieyue.employers.Employer::union)
                .collect(Collectors.toSet());
        return theirs.stream().anyMatch(union -> tops.stream().anyMatch(top -> unions.covers(top, union)));
    }

    private boolean isOfItsIndustry(AgreementRow row, UnionId top) {
        return employers.industriesOf(top).stream()
                .anyMatch(one -> row.industry() == null || row.industry().equals(one.name()));
    }

    private Set<UnionId> above(UnionId top) {
        Set<UnionId> path = new HashSet<>();
        unions.pathToRoot(top).stream().map(Union::id).forEach(path::add);
        path.remove(top);
        return path;
    }
}
