/** How any diagram holds a vote: a step that opens it, a message when it is counted, a step that reads the totals. */
@NullMarked
package org.xieyue.ballots.process;

import org.jspecify.annotations.NullMarked;
