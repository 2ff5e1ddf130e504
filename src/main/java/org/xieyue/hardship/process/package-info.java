/** How the diagram {@code hardship-aid} reaches the use cases: contract, steps, forms. */
@NullMarked
package org.xieyue.hardship.process;

import org.jspecify.annotations.NullMarked;
