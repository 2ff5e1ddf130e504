/** Spring campaigns (春季集中要约): plan, countersignature, one bargaining case per unit, board, summary. */
@NullMarked
@ApplicationModule(
        displayName = "Campaigns",
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
            "employers",
            "sheets",
            "employers :: demo",
            "congress :: demo",
            "agreements",
            "bargaining",
            "bargaining :: demo"
        })
package org.xieyue.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
