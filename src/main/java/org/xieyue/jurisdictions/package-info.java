/** Dated parameters per place, each with its source and a national fallback. */
@NullMarked
@ApplicationModule(
        displayName = "Jurisdictions",
        allowedDependencies = {"shared", "clock", "identity", "audit"})
package org.xieyue.jurisdictions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
