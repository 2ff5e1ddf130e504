package org.xieyue.processes.watch;

import java.util.Map;
import org.xieyue.shared.CaseId;

/** Where a repair is told in the case; provided by the capability that keeps the dossiers. */
public interface CaseJournal {

    /** Adds a line to the case's timeline, in the name of the person who acts now. */
    void tell(CaseId id, String what, String reason, Map<String, String> args);
}
