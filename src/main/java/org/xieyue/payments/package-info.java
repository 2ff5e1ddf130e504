/** Bank accounts of people, payments that are due, and batches of them from draft to the bank's answer. */
@NullMarked
@ApplicationModule(
        displayName = "Payments",
        allowedDependencies = {"shared", "clock", "identity", "audit", "cases", "notices", "secrets", "members", "funds"
        })
package org.xieyue.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
