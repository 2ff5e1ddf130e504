/** Files from and to other editors: their encoding, their bundles, their own names for a process. */
@NamedInterface("interchange")
@NullMarked
package org.xieyue.processes.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
