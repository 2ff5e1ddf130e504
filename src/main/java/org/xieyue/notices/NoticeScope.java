package org.xieyue.notices;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;

/** Who reads a notice: everybody with a post at its union, above it, or below it. */
@Component
class NoticeScope implements ScopeLocator<NoticeId> {

    private final Notices notices;
    private final Unions unions;
    private final Accounts accounts;

    NoticeScope(Notices notices, Unions unions, Accounts accounts) {
        this.notices = notices;
        this.unions = unions;
        this.accounts = accounts;
    }

    @Override
    public Class<NoticeId> type() {
        return NoticeId.class;
    }

    @Override
    public Optional<UnionId> unionOf(NoticeId id) {
        return notices.find(id).map(Notices.Notice::scope);
    }

    /** Posts at and above the notice's union are the ordinary scope; workers below it read it too. */
    @Override
    public boolean isPartyTo(NoticeId id, AccountId account) {
        return notices.find(id)
                .flatMap(notice -> accounts.find(account).filter(reader -> isReadBy(reader, notice.scope())))
                .isPresent();
    }

    boolean isReadBy(Account reader, UnionId scope) {
        return reader.appointments().stream()
                .map(Appointment::union)
                .anyMatch(post -> unions.covers(post, scope) || unions.covers(scope, post));
    }

    /** The unions whose notices this person reads. */
    Set<UUID> of(Account reader) {
        Set<UUID> scope = new HashSet<>();
        for (Appointment post : reader.appointments()) {
            unions.pathToRoot(post.union())
                    .forEach(union -> scope.add(union.id().value()));
            unions.subtree(post.union()).stream().map(Union::id).forEach(union -> scope.add(union.value()));
        }
        return scope;
    }
}
