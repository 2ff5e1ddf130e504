/** The two sides of one bargaining case: employers, representatives, chiefs, mandates, recorder. */
@NullMarked
@ApplicationModule(
        displayName = "Parties",
        allowedDependencies = {
            "shared",
            "clock",
            "jurisdictions",
            "identity",
            "audit",
            "secrets",
            "processes",
            "cases",
            "tasks",
            "documents",
            "notices",
            "employers",
            "agreements"
        })
package org.xieyue.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
