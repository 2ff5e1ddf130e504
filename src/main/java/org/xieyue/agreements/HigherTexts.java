package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;

/**
 * Which texts bind an agreement from above: the one it names, those of a wider scope that bind one of its employers, and
 * those that bind everybody of its industry or region (劳动合同法 第五十四条、第五十五条).
 */
@Component
class HigherTexts {

    private final AgreementFiles files;
    private final AgreementTexts texts;
    private final FloorConfirmations confirmations;
    private final Unions unions;
    private final BusinessClock clock;

    HigherTexts(
            AgreementFiles files,
            AgreementTexts texts,
            FloorConfirmations confirmations,
            Unions unions,
            BusinessClock clock) {
        this.files = files;
        this.texts = texts;
        this.confirmations = confirmations;
        this.unions = unions;
        this.clock = clock;
    }

    List<AgreementRow> of(AgreementRow lower) {
        LocalDate day = firstDay(lower);
        Map<AgreementId, AgreementRow> found = new LinkedHashMap<>();
        AgreementId named = lower.higher();
        if (named != null) {
            files.find(named)
                    .filter(row -> row.stage() != AgreementStage.DROPPED && row.stage() != AgreementStage.TERMINATED)
                    .ifPresent(row -> found.put(row.id(), row));
        }
        files.bindingEmployersOf(lower.id(), day).stream()
                .filter(row -> row.scope().compareTo(lower.scope()) > 0)
                .forEach(row -> found.put(row.id(), row));
        List<UnionId> above =
                unions.pathToRoot(lower.union()).stream().map(Union::id).toList();
        files.bindingAllIn(above, day).stream()
                .filter(row -> !row.id().equals(lower.id()) && isAbove(row, lower))
                .forEach(row -> found.put(row.id(), row));
        return new ArrayList<>(found.values());
    }

    /** The lower text's first day while that lies ahead: what ends before it binds it no more, what begins until then does. */
    private LocalDate firstDay(AgreementRow lower) {
        LocalDate today = clock.today();
        LocalDate from = lower.termFrom();
        return from != null && from.isAfter(today) ? from : today;
    }

    private static boolean isAbove(AgreementRow row, AgreementRow lower) {
        boolean reaches = row.industry() == null || row.industry().equals(lower.industry());
        int wider = row.scope().compareTo(lower.scope());
        return reaches && (wider > 0 || (wider == 0 && !row.union().equals(lower.union())));
    }

    /** Settled ones too. */
    List<FloorBreach> breaches(AgreementRow lower, AgreementText text) {
        List<FloorBreach> breaches = new ArrayList<>();
        for (AgreementRow higher : of(lower)) {
            texts.find(higher.id(), higher.version())
                    .ifPresent(version ->
                            breaches.addAll(FloorCheck.breaches(text, higher.id(), higher.title(), version.text())));
        }
        return confirmations.on(lower.id(), breaches);
    }
}
