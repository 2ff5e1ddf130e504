/** The inbox: who is asked to do what until when; claim, release, complete, drafts. */
@NullMarked
@ApplicationModule(
        displayName = "Tasks",
        allowedDependencies = {
            "shared",
            "storage",
            "clock",
            "identity",
            "audit",
            "processes",
            "cases",
            "cases::ui",
            "documents",
            "secrets"
        })
package org.xieyue.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
