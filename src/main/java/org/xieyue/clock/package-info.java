/** Business time: today, working days, periods and the deadlines that follow from them. */
@NullMarked
@ApplicationModule(
        displayName = "Clock",
        allowedDependencies = {"shared"})
package org.xieyue.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
