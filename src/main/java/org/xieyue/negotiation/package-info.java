/** The table of one bargaining case: clauses, positions of both sides over rounds, packages, minutes; and what a side keeps to itself. */
@NullMarked
@ApplicationModule(
        displayName = "Negotiation",
        allowedDependencies = {
            "shared",
            "storage",
            "clock",
            "jurisdictions",
            "identity",
            "audit",
            "secrets",
            "processes",
            "cases",
            "tasks",
            "tasks::ui",
            "documents",
            "notices",
            "employers",
            "agreements",
            "parties"
        })
package org.xieyue.negotiation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
