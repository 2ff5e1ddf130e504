package org.xieyue.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Founds many unions at once, for imports. */
@UseCase
public class FoundUnions {

    private record Place(UnionId parent, String name) {}

    private final StoredUnions stored;
    private final UnionTree tree;
    private final ApplicationEventPublisher events;

    FoundUnions(StoredUnions stored, UnionTree tree, ApplicationEventPublisher events) {
        this.stored = stored;
        this.tree = tree;
        this.events = events;
    }

    /**
     * Answers one id for each, in order. A name that exists below its parent means the existing union, which stays as it
     * is; so the same list may come again. One refused union refuses all.
     */
    @Permit(Permission.ADMINISTER)
    public Answer<List<UnionId>> foundAll(List<NewUnion> unions) {
        Map<UnionId, Union> parents = new HashMap<>();
        for (NewUnion union : unions) {
            parents.computeIfAbsent(union.parent(), id -> tree.find(id).orElseThrow(NotFound::new));
        }
        List<Refusal> reasons = reasonsAgainst(unions, parents);
        if (!reasons.isEmpty()) {
            return Answer.refused(reasons);
        }
        Map<Place, UnionId> known = children(parents);
        List<Union> fresh = new ArrayList<>();
        for (NewUnion union : unions) {
            known.computeIfAbsent(new Place(union.parent(), union.name().strip()), place -> {
                Union founded = of(
                        union, Optional.ofNullable(parents.get(union.parent())).orElseThrow());
                fresh.add(founded);
                return founded.id();
            });
        }
        if (!fresh.isEmpty()) {
            tree.change();
            stored.addMissing(fresh);
            note(fresh);
        }
        Map<Place, UnionId> now = fresh.isEmpty() ? known : children(parents);
        return Answer.done(unions.stream()
                .map(union -> Optional.ofNullable(
                                now.get(new Place(union.parent(), union.name().strip())))
                        .orElseThrow())
                .toList());
    }

    private static List<Refusal> reasonsAgainst(List<NewUnion> unions, Map<UnionId, Union> parents) {
        List<Refusal> reasons = new ArrayList<>();
        for (NewUnion union : unions) {
            FoundUnion.reasonAgainst(union.name()).ifPresent(reasons::add);
            Union parent = parents.get(union.parent());
            if (parent != null && !union.level().mayStandUnder(parent.level())) {
                reasons.add(Refusal.ofField(union.name(), "identity.level-not-below-parent", parent.name()));
            }
        }
        return reasons;
    }

    private Map<Place, UnionId> children(Map<UnionId, Union> parents) {
        Map<Place, UnionId> places = new HashMap<>();
        for (Union union : stored.childrenOf(parents.keySet())) {
            UnionId parent = union.parent();
            if (parent != null) {
                places.put(new Place(parent, union.name()), union.id());
            }
        }
        return places;
    }

    private static Union of(NewUnion union, Union parent) {
        String jurisdiction = union.jurisdiction();
        return new Union(
                new UnionId(UUID.randomUUID()),
                union.name().strip(),
                union.level(),
                union.parent(),
                jurisdiction == null || jurisdiction.isBlank() ? parent.jurisdiction() : jurisdiction.strip());
    }

    private void note(List<Union> founded) {
        founded.stream()
                .collect(Collectors.groupingBy(
                        union -> Optional.ofNullable(union.parent()).orElseThrow(), Collectors.counting()))
                .forEach((parent, count) -> events.publishEvent(new SecurityNoted(
                        "union.manyFounded", "union", parent.toString(), Map.of("count", String.valueOf(count)))));
    }
}
