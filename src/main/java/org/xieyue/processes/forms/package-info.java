/**
 * Forms that administrators draw, as plain values: what a form-js file says, or why it is not understood. Knows neither
 * engine nor database nor screen.
 */
@NullMarked
@NamedInterface("forms")
package org.xieyue.processes.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
