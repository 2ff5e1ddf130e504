package org.xieyue.conclusion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.Agreements;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.DocumentRow;
import org.xieyue.identity.CurrentUser;
import org.xieyue.negotiation.TableState;
import org.xieyue.shared.CaseId;

/** What is present of a filing, and what is missing while there is still time. */
@Component
class FilingPack {

    private final Conclusions conclusions;
    private final Agreements agreements;
    private final CaseDocuments documents;
    private final CurrentUser user;

    FilingPack(Conclusions conclusions, Agreements agreements, CaseDocuments documents, CurrentUser user) {
        this.conclusions = conclusions;
        this.agreements = agreements;
        this.documents = documents;
        this.user = user;
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
        minutes(conclusion.id).forEach(paper -> given.merge(FilingItem.MINUTES, List.of(paper), FilingPack::both));
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

    /** What both chiefs have confirmed on their own login is there by itself. */
    private List<DocumentId> minutes(CaseId id) {
        return user.asSystem(() -> documents.of(id)).stream()
                .filter(row -> row.kind().equals(TableState.MINUTES))
                .map(DocumentRow::id)
                .toList();
    }

    private static List<DocumentId> both(List<DocumentId> some, List<DocumentId> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
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
