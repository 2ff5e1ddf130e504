/** The register of employers: platforms, their local agents, and ordinary firms, each covered by a union. */
@NullMarked
@ApplicationModule(
        displayName = "Employers",
        allowedDependencies = {"shared", "clock", "jurisdictions", "identity", "audit", "sheets"})
package org.xieyue.employers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
