/** Where administrators look after holiday calendars and, in the demo, the clock. */
@NullMarked
package org.xieyue.calendars.ui;

import org.jspecify.annotations.NullMarked;
