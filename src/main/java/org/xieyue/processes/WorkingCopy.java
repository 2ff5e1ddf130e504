package org.xieyue.processes;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
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

    /** A file of it as text. */
    public String text(String name) {
        return new String(requireNonNull(folder.files().get(name)), StandardCharsets.UTF_8);
    }

    /** The same with other files. */
    WorkingCopy instead(ProcessFolder others) {
        return new WorkingCopy(others, baseVersion, baseHash, revision, window, editor, savedAt);
    }

    boolean isEditedIn(WindowId asked) {
        return asked.equals(window);
    }

    /** Whether nothing has been changed since it began. */
    public boolean isUnchanged() {
        return folder.hash().equals(baseHash);
    }
}
