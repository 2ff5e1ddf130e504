/** Personal data sealed in the application: the key lives outside the database. */
@NullMarked
@ApplicationModule(
        displayName = "Secrets",
        allowedDependencies = {"shared", "storage"})
package org.xieyue.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
