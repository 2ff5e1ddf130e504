package org.xieyue.calendars;

import java.util.List;
import java.util.SortedSet;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.Holiday;
import org.xieyue.clock.YearCalendars;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.TopAdministrators;
import org.xieyue.shared.UseCase;

/** Which years have a holiday calendar, and what stands in it. */
@UseCase
@Transactional(readOnly = true)
public class HolidayYears {

    private final YearCalendars calendars;
    private final TopAdministrators top;

    HolidayYears(YearCalendars calendars, TopAdministrators top) {
        this.calendars = calendars;
        this.top = top;
    }

    /** Whether the reader may load calendars and move the demo clock, which count for everybody. */
    @Permit(Permission.ADMINISTER)
    public boolean mayChange() {
        return top.isOne();
    }

    @Permit(Permission.ADMINISTER)
    public SortedSet<Integer> loaded() {
        return calendars.years();
    }

    @Permit(Permission.ADMINISTER)
    public List<Holiday> of(int year) {
        return calendars.of(year);
    }
}
