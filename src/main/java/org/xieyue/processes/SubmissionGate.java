package org.xieyue.processes;

import java.util.List;
import org.xieyue.shared.Refusal;

/** Has a say before a draft is handed in and before it is published, besides the diagram check. */
public interface SubmissionGate {

    /** Why this draft may not go on; empty when nothing speaks against it. */
    List<Refusal> reasonsAgainst(ProcessFolder folder);
}
