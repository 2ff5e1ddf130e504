package org.xieyue.congress;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** A session belongs to the union of its congress, and to the congress's delegates. */
@Component
class SessionScope implements ScopeLocator<SessionId> {

    private final Sessions sessions;
    private final Delegates delegates;

    SessionScope(Sessions sessions, Delegates delegates) {
        this.sessions = sessions;
        this.delegates = delegates;
    }

    @Override
    public Class<SessionId> type() {
        return SessionId.class;
    }

    @Override
    public Optional<UnionId> unionOf(SessionId id) {
        return sessions.find(id).map(session -> session.union);
    }

    @Override
    public boolean isPartyTo(SessionId id, AccountId account) {
        return sessions.find(id)
                .filter(session -> delegates.isDelegate(session.congress, account))
                .isPresent();
    }

    @Override
    public Permission seenWith() {
        return Permission.READ_CONGRESS;
    }
}
