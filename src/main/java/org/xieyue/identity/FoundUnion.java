package org.xieyue.identity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Founds a union below another one. */
@UseCase
public class FoundUnion {

    private static final int LONGEST_NAME = 100;
    private static final Pattern PLACE = Pattern.compile("[A-Z]{2,4}(-[A-Z0-9]{1,8}){0,3}");

    private final StoredUnions stored;
    private final UnionTree tree;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    FoundUnion(StoredUnions stored, UnionTree tree, CurrentUser currentUser, ApplicationEventPublisher events) {
        this.stored = stored;
        this.tree = tree;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** @param jurisdiction null: that of the parent */
    @Permit(Permission.ADMINISTER)
    public Answer<UnionId> found(UnionId parent, String name, UnionLevel level, @Nullable String jurisdiction) {
        Union above = tree.find(parent).orElseThrow(NotFound::new);
        String place = jurisdiction == null || jurisdiction.isBlank() ? above.jurisdiction() : jurisdiction;
        Optional<Refusal> reason = reasonAgainst(name).or(() -> reasonAgainstPlace(place));
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        stored.lockTree();
        if (!level.mayStandUnder(above.level())) {
            return Answer.refused(Refusal.ofField("level", "identity.level-not-below-parent", above.name()));
        }
        if (stored.child(parent, name.strip()).isPresent()) {
            return Answer.refused(Refusal.ofField("name", "identity.union-name-taken", name.strip(), above.name()));
        }
        return Answer.done(add(
                name,
                level,
                parent,
                jurisdiction == null || jurisdiction.isBlank() ? above.jurisdiction() : jurisdiction));
    }

    /** The union at the top: founded by the system itself, at set-up or with the demo data. */
    @Permit(Permission.ADMINISTER)
    public Answer<UnionId> foundRoot(String name, UnionLevel level, String jurisdiction) {
        if (!currentUser.isSystem()) {
            throw new NotAllowed("found the root union");
        }
        Optional<Refusal> reason = reasonAgainst(name).or(() -> reasonAgainstPlace(jurisdiction));
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        return Answer.done(add(name, level, null, jurisdiction));
    }

    static Optional<Refusal> reasonAgainst(String name) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return Optional.of(Refusal.ofField("name", "identity.union-name-length", LONGEST_NAME));
        }
        return Optional.empty();
    }

    static Optional<Refusal> reasonAgainstPlace(String jurisdiction) {
        return PLACE.matcher(jurisdiction.strip()).matches()
                ? Optional.empty()
                : Optional.of(Refusal.ofField("jurisdiction", "identity.jurisdiction-form"));
    }

    private UnionId add(String name, UnionLevel level, @Nullable UnionId parent, String jurisdiction) {
        UnionId id = new UnionId(UUID.randomUUID());
        tree.change();
        stored.add(new Union(id, name.strip(), level, parent, jurisdiction));
        events.publishEvent(new SecurityNoted(
                "union.founded",
                "union",
                id.toString(),
                Map.of("level", level.name(), "parent", String.valueOf(parent))));
        return id;
    }
}
