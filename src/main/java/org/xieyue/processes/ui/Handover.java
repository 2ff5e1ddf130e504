package org.xieyue.processes.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.xieyue.processes.WorkingCopy;

/** What a page does about the pen: says who has it, takes it when asked to, and lets go of it without losing a stroke. */
final class Handover {

    private final Pen pen;
    private final StudioTools tools;
    private final Overtaken overtaken;
    private final Unsaved unsaved;
    private final Supplier<Workspace> boards;
    private final Consumer<WorkingCopy> show;
    private boolean drawing;
    private boolean lettingGo;

    /** @param show shows a working copy anew, and says so by {@link #shown} */
    Handover(
            Pen pen,
            StudioTools tools,
            Overtaken overtaken,
            Unsaved unsaved,
            Supplier<Workspace> boards,
            Consumer<WorkingCopy> show) {
        this.pen = pen;
        this.tools = tools;
        this.overtaken = overtaken;
        this.unsaved = unsaved;
        this.boards = boards;
        this.show = show;
    }

    /** This is what the page shows now. */
    void shown(WorkingCopy copy) {
        drawing = pen.isHere(copy);
        lettingGo = false;
        overtaken.clear();
        if (!drawing) {
            look(copy);
        }
    }

    /** Somebody has begun to draw, or stopped. */
    void penMoved() {
        WorkingCopy now = pen.copy();
        if (!pen.isHere(now)) {
            look(now);
            if (drawing) {
                letGo(now);
            }
        }
    }

    /** Whether this page drew and does not any more. */
    boolean isLettingGo() {
        return lettingGo;
    }

    private void look(WorkingCopy copy) {
        tools.look(pen.sentence("studio.held.", copy), copy.editor() == null, () -> take(copy));
    }

    private void take(WorkingCopy shown) {
        show.accept(pen.take(shown));
        unsaved.keep();
    }

    /** The boards tell what was drawn on them last; what is refused for that is kept, and only then they are gone. */
    private void letGo(WorkingCopy now) {
        overtaken.by(pen.sentence("studio.lost.", now));
        if (!lettingGo) {
            lettingGo = true;
            Workspace all = boards.get();
            all.handOver(() -> {
                if (all.equals(boards.get())) {
                    onlyLook();
                }
            });
        }
    }

    private void onlyLook() {
        WorkingCopy now = pen.copy();
        show.accept(now);
        overtaken.by(pen.sentence("studio.lost.", now));
        unsaved.keep();
        overtaken.focusInstead();
    }
}
