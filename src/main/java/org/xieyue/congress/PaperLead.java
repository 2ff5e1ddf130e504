package org.xieyue.congress;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.shared.Sentence;

/** How many days before the meeting the papers go out. What failed in the same case and was revised needs no new days. */
@Component
class PaperLead {

    private final CongressRules rules;
    private final EarlierSessions earlier;
    private final BusinessClock clock;

    PaperLead(CongressRules rules, EarlierSessions earlier, BusinessClock clock) {
        this.rules = rules;
        this.earlier = earlier;
        this.clock = clock;
    }

    /**
     * @param earliest the first day on which the congress may meet when its papers go out today
     * @param days as the rule says
     */
    record Lead(LocalDate earliest, int days, Sentence citation) {}

    Lead today(Session session, CongressRow congress) {
        Parameter lead = rules.parameter(congress, "papersBeforeCongress", clock.today());
        LocalDate earliest = earlier.anyFailed(session.caseId)
                ? clock.today()
                : rules.earliestMeeting(clock.today(), lead.asPeriod());
        return new Lead(earliest, lead.asPeriod().amount(), lead.citation());
    }
}
