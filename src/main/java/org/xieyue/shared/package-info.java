/** Words that every capability uses: money, answers, refusals, pages. */
@NullMarked
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
package org.xieyue.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
