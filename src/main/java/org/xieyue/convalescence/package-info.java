/** Convalescence trips (疗休养): from the yearly plan and its quotas to sign-up, draw, roll call and settlement. */
@NullMarked
@ApplicationModule(
        displayName = "Convalescence",
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
            "notices",
            "funds",
            "reports",
            "secrets"
        })
package org.xieyue.convalescence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
