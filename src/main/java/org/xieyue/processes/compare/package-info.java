/** What distinguishes two states of a process, element by element: read by whoever decides on a new version. */
@NullMarked
package org.xieyue.processes.compare;

import org.jspecify.annotations.NullMarked;
