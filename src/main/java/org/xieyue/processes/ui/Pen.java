package org.xieyue.processes.ui;

import com.vaadin.flow.component.UI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.DrawingFeed;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.StudioBoard;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.shared.ui.Wording;

/**
 * Whether one window may draw in a working copy, and who does if not. It is taken when a page is opened or somebody asks for it,
 * never because of what is heard: two windows that took it back from each other would never come to rest.
 */
final class Pen {

    private final EditProcess editProcess;
    private final StudioBoard board;
    private final DrawingFeed feed;
    private final CurrentUser currentUser;
    private final Wording wording;
    private final AccountId person;
    private final WindowId window = new WindowId(UUID.randomUUID());
    private String key = "";
    private DrawingFeed.@Nullable Registration subscription;

    Pen(EditProcess editProcess, StudioBoard board, DrawingFeed feed, CurrentUser currentUser, Wording wording) {
        this.editProcess = editProcess;
        this.board = board;
        this.feed = feed;
        this.currentUser = currentUser;
        this.wording = wording;
        person = currentUser.account().id();
    }

    WindowId window() {
        return window;
    }

    boolean isHere(WorkingCopy copy) {
        return window.equals(copy.window());
    }

    /** Draws if nobody else does; a narrow window only looks. */
    WorkingCopy open(String process, UI ui) {
        key = process;
        return Studio.isTooNarrow(ui) ? editProcess.look(key) : editProcess.open(key, window);
    }

    /** The working copy as it is now. */
    WorkingCopy copy() {
        return board.workingCopy(key);
    }

    /** Draws on, whoever drew when this was shown; where nobody did, whoever has begun since is not overtaken. */
    WorkingCopy take(WorkingCopy shown) {
        return shown.editor() == null ? editProcess.open(key, window) : editProcess.takeOver(key, window);
    }

    /** A sentence about who draws: {@code <about>other}, {@code me} in another window, or {@code nobody}. */
    String sentence(String about, WorkingCopy copy) {
        AccountId editor = copy.editor();
        return editor == null
                ? wording.say(about + "nobody")
                : editor.equals(person) ? wording.say(about + "me") : wording.say(about + "other", board.editor(copy));
    }

    /** From now on it is told when the pen may have moved. */
    void watch(UI ui, Runnable moved) {
        subscription = feed.subscribe(key, ui.accessLater(() -> heard(moved), () -> {}));
        moved.run(); // what happened between reading and listening
    }

    /** Shown to nobody but the person who has opened the page. */
    private void heard(Runnable moved) {
        if (currentUser.person().map(Account::id).filter(person::equals).isPresent()) {
            moved.run();
        }
    }

    /** The page is gone: somebody else may draw. */
    void leave() {
        DrawingFeed.Registration now = subscription;
        if (now != null) {
            now.remove();
            subscription = null;
        }
        currentUser.as(person, () -> {
            editProcess.leave(key, window);
            return true;
        });
    }
}
