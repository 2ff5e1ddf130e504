package org.xieyue.processes.ui;

import java.util.List;
import org.xieyue.processes.check.Finding;

/** Where one file of a working copy is changed. */
interface Pad {

    /** The server has everything up to this revision; this is what the rules say of the file. */
    void saved(long revision, List<Finding> findings);

    /** What was changed in it last was not saved; a pad that keeps nothing in the browser has nothing to say to it. */
    default void refused() {}

    /** Another window writes from now on: goes on when all that was typed here has been saved, or refused, and nothing more can be. */
    void handOver(Runnable then);

    /** Shows the place that a finding or a change names. */
    void reveal(String id);

    void undo();

    void redo();
}
