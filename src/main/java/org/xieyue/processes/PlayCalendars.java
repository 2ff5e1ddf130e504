package org.xieyue.processes;

import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.jspecify.annotations.Nullable;

/** The engine's calendars, which count from the time of a play: the engine's own clock is one for all engines. */
final class PlayCalendars {

    private PlayCalendars() {}

    static BusinessCalendarManager at(Supplier<Instant> now) {
        MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new Dates(now));
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new Spans(now));
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new Cycles(now));
        return calendars;
    }

    private static Date start(@Nullable Date start, Supplier<Instant> now) {
        return start == null ? Date.from(now.get()) : start;
    }

    private static final class Dates extends DueDateBusinessCalendar {
        private final Supplier<Instant> now;

        Dates(Supplier<Instant> now) {
            this.now = now;
        }

        @Override
        public Date resolveDuedate(String written) {
            return super.resolveDuedate(written, start(null, now));
        }

        @Override
        public Date resolveDuedate(String written, @Nullable Date start) {
            return super.resolveDuedate(written, start(start, now));
        }
    }

    private static final class Spans extends DurationBusinessCalendar {
        private final Supplier<Instant> now;

        Spans(Supplier<Instant> now) {
            this.now = now;
        }

        @Override
        public Date resolveDuedate(String written) {
            return super.resolveDuedate(written, start(null, now));
        }

        @Override
        public Date resolveDuedate(String written, @Nullable Date start) {
            return super.resolveDuedate(written, start(start, now));
        }
    }

    private static final class Cycles extends CycleBusinessCalendar {
        private final Supplier<Instant> now;

        Cycles(Supplier<Instant> now) {
            this.now = now;
        }

        @Override
        public Date resolveDuedate(String written) {
            return super.resolveDuedate(written, start(null, now));
        }

        @Override
        public Date resolveDuedate(String written, @Nullable Date start) {
            return super.resolveDuedate(written, start(start, now));
        }

        @Override
        public Date resolveDuedate(String written, @Nullable Date start, long repeatOffset) {
            return super.resolveDuedate(written, start(start, now), repeatOffset);
        }
    }
}
