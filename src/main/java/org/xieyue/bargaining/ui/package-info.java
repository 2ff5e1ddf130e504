/** Screens of collective bargaining. */
@NullMarked
package org.xieyue.bargaining.ui;

import org.jspecify.annotations.NullMarked;
