/** Messages to persons through an outbox, and public notices (公示) with objections. */
@NullMarked
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"shared", "clock", "identity", "audit", "secrets"})
package org.xieyue.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
