/** Budget lines and the double-entry ledger, in fen. */
@NullMarked
@ApplicationModule(
        displayName = "Funds",
        allowedDependencies = {"shared", "clock", "identity", "audit", "cases", "notices", "sheets", "needs"})
package org.xieyue.funds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
