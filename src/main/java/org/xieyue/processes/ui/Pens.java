package org.xieyue.processes.ui;

import org.springframework.stereotype.Component;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.DrawingFeed;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.StudioBoard;
import org.xieyue.shared.ui.Wording;

/** A pen for every window. */
@Component
class Pens {

    private final EditProcess editProcess;
    private final StudioBoard board;
    private final DrawingFeed feed;
    private final CurrentUser currentUser;
    private final Wording wording;

    Pens(EditProcess editProcess, StudioBoard board, DrawingFeed feed, CurrentUser currentUser, Wording wording) {
        this.editProcess = editProcess;
        this.board = board;
        this.feed = feed;
        this.currentUser = currentUser;
        this.wording = wording;
    }

    /** For the window of whoever acts. */
    Pen forWindow() {
        return new Pen(editProcess, board, feed, currentUser, wording);
    }
}
