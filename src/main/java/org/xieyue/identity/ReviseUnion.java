package org.xieyue.identity;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Corrects a union's name and the place whose dated parameters apply to it. */
@UseCase
public class ReviseUnion {

    private final StoredUnions stored;
    private final UnionTree tree;
    private final ApplicationEventPublisher events;

    ReviseUnion(StoredUnions stored, UnionTree tree, ApplicationEventPublisher events) {
        this.stored = stored;
        this.tree = tree;
        this.events = events;
    }

    @Permit(Permission.ADMINISTER)
    public Answer<Union> revise(UnionId id, String name, String jurisdiction) {
        Union union = tree.find(id).orElseThrow(NotFound::new);
        Optional<Refusal> reason = FoundUnion.reasonAgainst(name).or(() -> FoundUnion.reasonAgainstPlace(jurisdiction));
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        stored.lockTree();
        UnionId parent = union.parent();
        Optional<Union> namesake = parent == null ? Optional.empty() : stored.child(parent, name.strip());
        if (namesake.isPresent() && !namesake.get().id().equals(id)) {
            return Answer.refused(Refusal.ofField("name", "identity.union-name-taken", name.strip(), ""));
        }
        tree.change();
        stored.revise(id, name.strip(), jurisdiction.strip());
        events.publishEvent(new SecurityNoted(
                "union.revised", "union", id.toString(), Map.of("jurisdiction", jurisdiction.strip())));
        return Answer.done(tree.find(id).orElseThrow());
    }
}
