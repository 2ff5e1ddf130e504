/** What distinguishes two states of a process, element by element: read by whoever decides on a new version. */
@NamedInterface("compare")
@NullMarked
package org.xieyue.processes.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
