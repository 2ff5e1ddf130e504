/** Services that were drawn (自绘服务): their cases, answers, decisions and money. No code of ours knows any one of them. */
@NullMarked
@ApplicationModule(
        displayName = "Drawn services",
        allowedDependencies = {
            "shared",
            "clock",
            "identity",
            "audit",
            "processes",
            "processes :: forms",
            "processes :: presets",
            "processes :: ui",
            "cases",
            "tasks",
            "tasks :: ui",
            "documents",
            "notices",
            "members",
            "funds",
            "needs",
            "payments",
            "reports",
            "secrets"
        })
package org.xieyue.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
