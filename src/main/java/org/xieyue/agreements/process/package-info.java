/** How the diagram {@code contract-performance} reaches the use cases: contract, steps, forms. */
@NullMarked
package org.xieyue.agreements.process;

import org.jspecify.annotations.NullMarked;
