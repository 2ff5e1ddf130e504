/** Texts, figures and coverage of collective agreements, and the register of what binds whom. */
@NullMarked
@ApplicationModule(
        displayName = "Agreements",
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
            "employers",
            "employers::demo"
        })
package org.xieyue.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
