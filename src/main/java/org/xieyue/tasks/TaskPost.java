package org.xieyue.tasks;

import java.util.Optional;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/** SPI: at which union a task of a case asks for its post, where that is not the union of the case. */
public interface TaskPost {

    Optional<UnionId> unionOf(CaseId caseId, Role role);
}
