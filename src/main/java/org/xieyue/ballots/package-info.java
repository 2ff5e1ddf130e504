/** Ballots: open, named and secret votes that anybody can recount, and nobody can trace to a person. */
@NullMarked
@ApplicationModule(
        displayName = "Ballots",
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
            "documents",
            "notices"
        })
package org.xieyue.ballots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
