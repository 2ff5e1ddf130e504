/** Screens of the clock, and the calendar that all screens count days by. */
@NullMarked
package org.xieyue.clock.ui;

import org.jspecify.annotations.NullMarked;
