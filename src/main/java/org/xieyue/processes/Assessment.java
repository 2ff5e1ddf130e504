package org.xieyue.processes;

import java.util.List;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.compare.Change;

/**
 * What the rules say of a working copy, and what it changes of the version that is published now.
 *
 * @param differs whether any file differs from that version, be it in what changes nothing
 */
public record Assessment(long revision, List<Finding> findings, List<Change> changes, boolean differs) {

    /** Whether it can be handed in. */
    public boolean isSound() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
