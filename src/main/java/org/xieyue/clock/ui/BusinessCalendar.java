package org.xieyue.clock.ui;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadlines;
import org.xieyue.shared.ui.WorkCalendar;

@Component
class BusinessCalendar implements WorkCalendar {

    private final BusinessClock clock;
    private final Deadlines deadlines;

    BusinessCalendar(BusinessClock clock, Deadlines deadlines) {
        this.clock = clock;
        this.deadlines = deadlines;
    }

    @Override
    public LocalDate today() {
        return clock.today();
    }

    @Override
    public int workingDaysUntil(LocalDate date) {
        return deadlines.workingDaysBetween(clock.today(), date);
    }
}
