package org.xieyue.processes;

import org.xieyue.shared.CaseId;

/** Told in the same transaction that a running case goes on under another version of its process; implemented by {@code cases}. */
public interface MoveListener {

    /**
     * @param version as people call it, such as {@code 2026.11-2}
     * @param note what that version changed and why; empty where nobody said so
     */
    void moved(CaseId caseId, String version, String note);
}
