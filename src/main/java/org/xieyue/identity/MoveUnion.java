package org.xieyue.identity;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Puts a union, with all below it, under another one. Both must lie within what the administrator looks after. */
@UseCase
public class MoveUnion {

    private final StoredUnions stored;
    private final UnionTree tree;
    private final ApplicationEventPublisher events;

    MoveUnion(StoredUnions stored, UnionTree tree, ApplicationEventPublisher events) {
        this.stored = stored;
        this.tree = tree;
        this.events = events;
    }

    @Permit(Permission.ADMINISTER)
    public Answer<Union> move(UnionId id, UnionId parent) {
        stored.lockTree();
        tree.change();
        Union union = tree.find(id).orElseThrow(NotFound::new);
        Union above = tree.find(parent).orElseThrow(NotFound::new);
        if (tree.covers(id, parent)) {
            return Answer.refused(Refusal.ofField("parent", "identity.union-below-itself", union.name(), above.name()));
        }
        if (!union.level().mayStandUnder(above.level())) {
            return Answer.refused(Refusal.ofField("parent", "identity.level-not-below-parent", above.name()));
        }
        if (stored.child(parent, union.name())
                .filter(child -> !child.id().equals(id))
                .isPresent()) {
            return Answer.refused(Refusal.ofField("name", "identity.union-name-taken", union.name(), above.name()));
        }
        stored.move(id, parent);
        events.publishEvent(
                new SecurityNoted("union.moved", "union", id.toString(), Map.of("parent", parent.toString())));
        return Answer.done(tree.find(id).orElseThrow());
    }
}
