package org.xieyue.processes.watch;

import java.util.List;

/**
 * What moving a case means.
 *
 * @param left the step that is given up, undone
 * @param skipped steps that may lie between and will not happen
 * @param again steps that will happen once more
 */
public record MovePreview(String left, String target, List<String> skipped, List<String> again) {}
