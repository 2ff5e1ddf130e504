/** What people are helped with, counted over all programmes and unions, so that nobody pays for the same need twice. */
@NullMarked
@ApplicationModule(
        displayName = "Needs",
        allowedDependencies = {"shared", "clock", "jurisdictions", "identity", "secrets", "members"})
package org.xieyue.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
