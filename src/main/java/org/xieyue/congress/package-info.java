/** The worker congress (职工代表大会): delegates, sessions, attendance, resolutions, proposals. */
@NullMarked
@ApplicationModule(
        displayName = "Worker congress",
        allowedDependencies = {
            "shared",
            "clock",
            "jurisdictions",
            "identity",
            "audit",
            "secrets",
            "processes",
            "processes :: presets",
            "cases",
            "tasks",
            "documents",
            "notices",
            "ballots"
        })
package org.xieyue.congress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
