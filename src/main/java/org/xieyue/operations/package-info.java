/** What the people need who run Xieyue: ports, health, metrics, and why it did not start. */
@NullMarked
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"shared", "storage", "clock", "identity", "notices", "processes::watch"})
package org.xieyue.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
