package org.xieyue.processes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;

/**
 * A process that is being changed. There is one for each process, and one window at a time draws in it.
 *
 * @param baseVersion the published version that it began with
 * @param revision counts what has been saved; who saves says which one was changed
 * @param window the window that draws now, if any
 * @param savedAt when the present content was saved
 */
public record WorkingCopy(
        ProcessFolder folder,
        int baseVersion,
        String baseHash,
        long revision,
        @Nullable WindowId window,
        @Nullable AccountId editor,
        Instant savedAt) {

    boolean isEditedIn(WindowId asked) {
        return asked.equals(window);
    }

    /** Whether nothing has been changed since it began. */
    public boolean isUnchanged() {
        return folder.hash().equals(baseHash);
    }
}
