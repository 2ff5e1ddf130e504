/**
 * Words that every capability uses: money, answers, refusals, pages; and in {@code ui} the idioms that every screen
 * shares. Open, so that screens of all capabilities may use the idioms.
 */
@NullMarked
@ApplicationModule(
        displayName = "Shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.xieyue.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
