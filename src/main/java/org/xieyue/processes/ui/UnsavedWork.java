package org.xieyue.processes.ui;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.KeepUnsaved;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** Keeps what could not be saved, because somebody else draws or has saved since, as a state to come back to. */
@Component
class UnsavedWork {

    private final KeepUnsaved keepUnsaved;
    private final CurrentUser currentUser;
    private final Wording wording;
    private final Toasts toasts;

    UnsavedWork(KeepUnsaved keepUnsaved, CurrentUser currentUser, Wording wording, Toasts toasts) {
        this.keepUnsaved = keepUnsaved;
        this.currentUser = currentUser;
        this.wording = wording;
        this.toasts = toasts;
    }

    /** Whether it is kept; says so, or why not. */
    boolean keep(String key, Map<String, byte[]> files) {
        String note = wording.say("studio.unsaved.note", currentUser.account().name());
        List<Refusal> reasons = keepUnsaved.keep(key, files, note).reasons();
        if (reasons.isEmpty()) {
            toasts.done("studio.unsaved.kept");
        } else {
            toasts.refused(reasons);
        }
        return reasons.isEmpty();
    }
}
