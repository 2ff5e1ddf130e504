/**
 * What a diagram, a decision table or a form may contain, as small numbered rules. Knows neither engine nor database: the
 * build, the command line, the publication and the engine's own parser ask the same classes.
 */
@NamedInterface("check")
@NullMarked
package org.xieyue.processes.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
