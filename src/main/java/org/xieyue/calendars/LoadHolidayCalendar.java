package org.xieyue.calendars;

import java.util.List;
import java.util.Map;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.Holiday;
import org.xieyue.clock.YearCalendars;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.TopAdministrators;
import org.xieyue.shared.Answer;
import org.xieyue.shared.UseCase;

/** Loads or replaces the holiday calendar of a year; deadlines that it touches move in the same transaction. */
@UseCase
public class LoadHolidayCalendar {

    private final YearCalendars calendars;
    private final AuditTrail trail;
    private final TopAdministrators top;

    LoadHolidayCalendar(YearCalendars calendars, AuditTrail trail, TopAdministrators top) {
        this.top = top;
        this.calendars = calendars;
        this.trail = trail;
    }

    /**
     * @param csv {@code date,kind,name} with {@code day-off} or {@code make-up-workday}, in UTF-8 or GB18030
     * @return the days, or one reason for each wrong line, and then nothing is loaded
     */
    @Permit(Permission.ADMINISTER)
    public Answer<List<Holiday>> load(int year, byte[] csv) {
        top.require();
        Answer<List<Holiday>> answer = calendars.load(year, csv);
        if (answer instanceof Answer.Done<List<Holiday>>(List<Holiday> days)) {
            trail.record(
                    "calendar.loaded", "calendar", String.valueOf(year), Map.of("days", String.valueOf(days.size())));
        }
        return answer;
    }
}
