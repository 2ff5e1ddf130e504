/** Steps and forms of the diagram {@code collective-bargaining}. */
@NullMarked
package org.xieyue.bargaining.process;

import org.jspecify.annotations.NullMarked;
