/** From the agreed text to the agreement in force: draft, initials, vote, signatures, seals, filing, review, publication. */
@NullMarked
@ApplicationModule(
        displayName = "Conclusion of contracts",
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
            "cases::ui",
            "tasks",
            "tasks::ui",
            "documents",
            "notices",
            "employers",
            "agreements",
            "parties",
            "negotiation",
            "congress"
        })
package org.xieyue.conclusion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
