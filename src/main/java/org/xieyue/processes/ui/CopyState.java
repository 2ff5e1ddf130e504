package org.xieyue.processes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessVersionRow;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** Which version a working copy began with, whether a newer one is in use, and when it was saved. */
final class CopyState extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;
    private final transient ProcessBoard board;

    CopyState(Wording wording, ProcessBoard board) {
        this.wording = wording;
        this.board = board;
        addClassNames("row", "wrap");
    }

    void show(WorkingCopy copy) {
        removeAll();
        int newest = board.versions(copy.folder().key()).stream()
                .findFirst()
                .map(ProcessVersionRow::version)
                .orElse(0);
        if (copy.baseVersion() > 0) {
            add(Tag.action(wording.say("studio.ui.base", copy.baseVersion())));
        } else if (newest == 0) {
            add(Tag.action(wording.say("service.new.unpublished")));
        }
        if (newest != copy.baseVersion()) {
            add(Tag.warn(wording.say("studio.ui.outdated", newest)));
        }
        Span saved = new Span(wording.say("studio.ui.saved", wording.clock(copy.savedAt())));
        saved.addClassName("soft");
        add(saved);
    }

    void unsaved() {
        removeAll();
        add(Tag.late(wording.say("studio.ui.unsaved")));
    }
}
