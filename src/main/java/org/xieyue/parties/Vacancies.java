package org.xieyue.parties;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.clock.Deadlines;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;

/** Until when the seat of somebody who has left is to be filled (集体合同规定 第三十一条: 15 日内). */
@Component
class Vacancies {

    private final Parameters parameters;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    Vacancies(Parameters parameters, Deadlines deadlines, BusinessClock clock) {
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    Parameter rule(PartyTable.Seated seated) {
        return parameters.get(seated.table().jurisdiction(), "vacancyFillWithin", clock.today());
    }

    Deadline fillBy(PartyTable.Seated seated, LocalDate lastDay) {
        return deadlines.after(lastDay, rule(seated).asPeriod());
    }
}
