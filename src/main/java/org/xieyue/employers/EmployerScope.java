package org.xieyue.employers;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** An employer belongs to the union that covers it. */
@Component
class EmployerScope implements ScopeLocator<EmployerId> {

    private final StoredEmployers employers;

    EmployerScope(StoredEmployers employers) {
        this.employers = employers;
    }

    @Override
    public Class<EmployerId> type() {
        return EmployerId.class;
    }

    @Override
    public Optional<UnionId> unionOf(EmployerId id) {
        return employers.find(id).map(Employer::union);
    }

    @Override
    public Permission seenWith() {
        return Permission.READ_BARGAINING;
    }
}
