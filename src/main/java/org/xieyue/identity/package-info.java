/** Unions as a tree, accounts, roles held at a union, sign-in and what a person may do. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "clock"})
package org.xieyue.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
