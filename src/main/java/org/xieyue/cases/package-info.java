/** The dossier of a case: number, subject, state, timeline, deadlines, related cases. */
@NullMarked
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {"shared", "clock", "identity", "audit", "processes", "processes::watch"})
package org.xieyue.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
