/** Union members and employers, and their import from files. */
@NullMarked
@ApplicationModule(
        displayName = "Members",
        allowedDependencies = {"shared", "clock", "secrets", "identity", "audit", "sheets"})
package org.xieyue.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
