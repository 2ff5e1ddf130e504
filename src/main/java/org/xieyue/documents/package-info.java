/** Files of a case and the papers that the union issues. */
@NullMarked
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"shared", "clock", "identity", "audit", "cases"})
package org.xieyue.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
