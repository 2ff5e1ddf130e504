package org.xieyue.tasks;

import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/** A task was created, claimed, released, completed or withdrawn; published after commit, also from other nodes. */
public record TaskChanged(TaskId id, CaseId caseId, UnionId union) {}
