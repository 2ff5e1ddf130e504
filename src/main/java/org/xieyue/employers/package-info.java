/** Register of employers: platforms, their partner agents, ordinary employers. */
@NullMarked
@ApplicationModule(
        displayName = "Employers",
        allowedDependencies = {"shared", "storage", "clock", "jurisdictions", "identity", "audit", "secrets"})
package org.xieyue.employers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
