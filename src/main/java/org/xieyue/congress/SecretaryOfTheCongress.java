package org.xieyue.congress;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.TaskPost;

/**
 * A session is the work of the secretary of its congress, also where another union's case brings a matter before it; where
 * that union has none, of the next one above that has.
 */
@Component
class SecretaryOfTheCongress implements TaskPost {

    private final Sessions sessions;
    private final Unions unions;
    private final Accounts accounts;

    SecretaryOfTheCongress(Sessions sessions, Unions unions, Accounts accounts) {
        this.sessions = sessions;
        this.unions = unions;
        this.accounts = accounts;
    }

    @Override
    public Optional<UnionId> unionOf(CaseId caseId, Role role) {
        return role == Role.CONGRESS_SECRETARY
                ? sessions.latest(caseId).map(session -> secretary(session.union))
                : Optional.empty();
    }

    private UnionId secretary(UnionId congress) {
        return unions.pathToRoot(congress).stream()
                .map(Union::id)
                .filter(union ->
                        !accounts.holdersOf(Role.CONGRESS_SECRETARY, union).isEmpty())
                .findFirst()
                .orElse(congress);
    }
}
