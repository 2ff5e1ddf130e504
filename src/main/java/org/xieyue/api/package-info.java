/** The programming interface /api/v1: parses, calls a use case, answers. */
@NullMarked
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {
            "shared",
            "clock",
            "calendars",
            "jurisdictions",
            "identity",
            "secrets",
            "processes",
            "processes::check",
            "processes::compare",
            "processes::interchange",
            "processes::play",
            "processes::watch",
            "cases",
            "tasks",
            "documents",
            "notices",
            "ballots",
            "congress",
            "employers",
            "agreements",
            "bargaining",
            "campaigns",
            "disclosures",
            "negotiation",
            "conclusion",
            "parties",
            "reports",
            "funds",
            "payments",
            "convalescence"
        })
package org.xieyue.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
