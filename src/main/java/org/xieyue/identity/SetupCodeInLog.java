package org.xieyue.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows a new set-up code at each start for as long as there is no account. */
@Component
@Profile("!demo & !test")
class SetupCodeInLog {

    private static final Logger LOG = LoggerFactory.getLogger(SetupCodeInLog.class);

    private final SetUp setUp;

    SetupCodeInLog(SetUp setUp) {
        this.setUp = setUp;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        if (setUp.isNeeded()) {
            LOG.warn(
                    "There is no account yet. Open /setup and make the first administrator with this code, which counts"
                            + " once and until the next start: {}",
                    setUp.newCode());
        }
    }
}
