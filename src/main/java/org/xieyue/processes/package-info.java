/** The only door to the process engine: step catalogue, diagram check, deployment, running cases. */
@NullMarked
@ApplicationModule(
        displayName = "Processes",
        allowedDependencies = {"shared", "storage", "clock", "identity", "audit", "jurisdictions", "sheets"})
package org.xieyue.processes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
