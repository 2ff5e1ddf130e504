/** How the diagrams {@code convalescence-plan} and {@code convalescence-trip} reach the use cases: contracts, steps, forms. */
@NullMarked
package org.xieyue.convalescence.process;

import org.jspecify.annotations.NullMarked;
