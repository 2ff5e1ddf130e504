/** Read-only figures over what the union gives: charts, tables, exports. Each kind of benefit brings its own figures. */
@NullMarked
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {"shared", "clock", "identity", "audit", "funds", "sheets"})
package org.xieyue.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
