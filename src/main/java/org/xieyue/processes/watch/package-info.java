/** How running cases get along: figures of each step, what is stuck and why, and the repair of a case by two people. */
@NullMarked
@NamedInterface("watch")
package org.xieyue.processes.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
