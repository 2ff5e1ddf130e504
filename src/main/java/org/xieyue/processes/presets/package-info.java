/**
 * Blocks of several parts that belong together: what capabilities declare of them, and how they are put into a diagram. Pure
 * functions from a file to a changed file.
 */
@NullMarked
@NamedInterface("presets")
package org.xieyue.processes.presets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
