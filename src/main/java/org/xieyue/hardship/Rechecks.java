package org.xieyue.hardship;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.xieyue.clock.Deadline;

/** When a file is looked at again: at least once a year (动态管理). */
@Component
class Rechecks {

    private final CaseFile file;

    Rechecks(CaseFile file) {
        this.file = file;
    }

    Instant plan(HardshipCase aid) {
        Deadline deadline = file.start(aid, "hardship.recheck", "recheckInterval", HardshipAid.RECHECK_AT);
        aid.recheckOn(deadline.dueOn());
        file.save(aid, "recheckPlanned");
        return deadline.passesAt();
    }
}
