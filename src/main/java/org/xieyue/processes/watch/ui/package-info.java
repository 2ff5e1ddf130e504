/** Where process administrators see how cases get along, and set right what is stuck. */
@NullMarked
package org.xieyue.processes.watch.ui;

import org.jspecify.annotations.NullMarked;
