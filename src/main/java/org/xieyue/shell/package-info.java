/** Main layout, sign-in page, home and error pages. */
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"shared", "clock", "identity"})
package org.xieyue.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
