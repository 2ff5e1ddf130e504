package org.xieyue.processes.ui;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.KeepUnsaved;
import org.xieyue.shared.Answer;
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

    /** What it is kept as; says why not, if it is not. */
    Optional<UUID> keep(String key, Map<String, byte[]> files) {
        String note = wording.say("studio.unsaved.note", currentUser.account().name());
        return switch (keepUnsaved.keep(key, files, note)) {
            case Answer.Done<UUID>(UUID kept) -> Optional.of(kept);
            case Answer.Refused<UUID>(var reasons) -> {
                toasts.refused(reasons);
                yield Optional.empty();
            }
        };
    }
}
