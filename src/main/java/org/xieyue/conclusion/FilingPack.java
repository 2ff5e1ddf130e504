package org.xieyue.conclusion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.Agreements;
import org.xieyue.documents.DocumentId;
import org.xieyue.shared.CaseId;

/** What is present of a filing, and what is missing while there is still time. */
@Component
class FilingPack {

    private final Conclusions conclusions;
    private final Agreements agreements;

    FilingPack(Conclusions conclusions, Agreements agreements) {
        this.conclusions = conclusions;
        this.agreements = agreements;
    }

    /** @param papers none: missing */
    record Line(FilingItem item, List<DocumentId> papers) {
        boolean isThere() {
            return !papers.isEmpty();
        }
    }

    List<Line> lines(Conclusion conclusion) {
        Map<FilingItem, List<DocumentId>> given = new EnumMap<>(FilingItem.class);
        given.putAll(conclusions.given(conclusion.id));
        optional(conclusion.contract).ifPresent(paper -> given.put(FilingItem.CONTRACT, List.of(paper)));
        optional(conclusion.vote.resolution)
                .filter(paper -> Boolean.TRUE.equals(conclusion.vote.passed))
                .ifPresent(paper -> given.put(FilingItem.RESOLUTION, List.of(paper)));
        List<Line> lines = new ArrayList<>();
        for (FilingItem item : FilingItem.values()) {
            if (item.isNeededFor(agreements.row(conclusion.agreement).kind())) {
                lines.add(new Line(item, given.getOrDefault(item, List.of())));
            }
        }
        return lines;
    }

    /** What people still have to hand in; what the product makes itself is not among it. */
    List<FilingItem> missing(Conclusion conclusion) {
        return lines(conclusion).stream()
                .filter(line -> !line.isThere() && !line.item().isMade())
                .map(Line::item)
                .toList();
    }

    List<FilingItem> missing(CaseId id) {
        return conclusions.find(id).map(this::missing).orElse(List.of());
    }

    private static Optional<DocumentId> optional(@Nullable DocumentId id) {
        return Optional.ofNullable(id);
    }
}
