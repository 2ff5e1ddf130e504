/** Hardship aid (困难职工帮扶): from application to decision and yearly re-check. */
@NullMarked
@ApplicationModule(
        displayName = "Hardship aid",
        allowedDependencies = {
            "shared",
            "clock",
            "jurisdictions",
            "identity",
            "audit",
            "processes",
            "processes :: presets",
            "cases",
            "tasks",
            "documents",
            "notices",
            "members",
            "funds",
            "needs",
            "payments",
            "reports",
            "secrets"
        })
package org.xieyue.hardship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
