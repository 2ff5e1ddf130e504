/** How the diagram {@code contract-conclusion} reaches the use cases: contract, steps, forms, actions beside tasks. */
@NullMarked
package org.xieyue.conclusion.process;

import org.jspecify.annotations.NullMarked;
