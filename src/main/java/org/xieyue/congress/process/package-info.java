/** How the diagram {@code congress-vote} reaches the use cases: contract, steps, forms. */
@NullMarked
package org.xieyue.congress.process;

import org.jspecify.annotations.NullMarked;
