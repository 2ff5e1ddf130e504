/** Append-only, hash-chained trail: who did what, on whose authority. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "clock", "identity"})
package org.xieyue.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
