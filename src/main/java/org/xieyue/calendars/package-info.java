/** What administrators do to time: load the holiday calendar of a year, move the demo clock. */
@NullMarked
@ApplicationModule(
        displayName = "Calendars",
        allowedDependencies = {"shared", "clock", "identity", "audit"})
package org.xieyue.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
