/** Trying a draft out: plays that leave nothing behind, scenarios that every later draft must pass, and random walks. */
@NullMarked
@NamedInterface("play")
package org.xieyue.processes.play;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
