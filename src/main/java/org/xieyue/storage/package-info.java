/** The PostgreSQL database: embedded and durable, or an external one; refuses unsafe settings. */
@NullMarked
@ApplicationModule(
        displayName = "Storage",
        allowedDependencies = {"shared"})
package org.xieyue.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
