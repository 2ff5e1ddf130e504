/** Collective bargaining (集体协商): from the topics of the workers over offer, reply, rounds and coordination to the result. */
@NullMarked
@ApplicationModule(
        displayName = "Collective bargaining",
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
            "employers :: demo",
            "agreements",
            "parties",
            "disclosures",
            "negotiation"
        })
package org.xieyue.bargaining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
