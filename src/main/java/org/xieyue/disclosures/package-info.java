/** The data pack (协商资料) of a bargaining: what the workers ask for, what the employers give, for named representatives only. */
@NullMarked
@ApplicationModule(
        displayName = "Disclosures",
        allowedDependencies = {
            "shared",
            "clock",
            "identity",
            "audit",
            "secrets",
            "cases",
            "documents",
            "notices",
            "parties"
        })
package org.xieyue.disclosures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
