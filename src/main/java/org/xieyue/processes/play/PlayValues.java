package org.xieyue.processes.play;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.xieyue.clock.BusinessClock;
import org.xieyue.processes.check.Vocabulary.Kind;

/** Values of a play as text, and as the engine keeps them. */
final class PlayValues {

    private PlayValues() {}

    /** @throws IllegalArgumentException with the name of the variable whose text is none of its kind */
    static Map<String, Object> stored(Map<String, String> values, Map<String, Kind> kinds, Instant now) {
        Map<String, Object> stored = new HashMap<>();
        values.forEach((name, text) -> {
            try {
                stored.put(name, stored(text, kinds.getOrDefault(name, Kind.TEXT), now));
            } catch (DateTimeException | NumberFormatException wrong) {
                throw new WrongValue(name, text, wrong);
            }
        });
        return stored;
    }

    private static Object stored(String text, Kind kind, Instant now) {
        String value = text.strip();
        return switch (kind) {
            case NUMBER -> Long.valueOf(value);
            case YES_NO -> Boolean.valueOf(value);
            case DATE -> day(value, now).toString();
            case INSTANT -> Date.from(moment(value, now));
            case TEXT, IDS -> value;
        };
    }

    private static LocalDate day(String value, Instant now) {
        return value.startsWith("P")
                ? now.atZone(BusinessClock.ZONE).toLocalDate().plus(Period.parse(value))
                : LocalDate.parse(value);
    }

    static Instant moment(String value, Instant now) {
        if (value.startsWith("PT")) {
            return now.plus(Duration.parse(value));
        }
        ZonedDateTime here = now.atZone(BusinessClock.ZONE);
        if (value.startsWith("P")) {
            return here.plus(Period.parse(value)).toInstant();
        }
        return value.length() == 10
                ? LocalDate.parse(value).atStartOfDay(BusinessClock.ZONE).toInstant()
                : Instant.parse(value);
    }

    /** As people and scripts write it. */
    static String text(Object stored) {
        return stored instanceof Date date ? date.toInstant().toString() : String.valueOf(stored);
    }

    /** An example of each kind, with which a case can be opened. */
    static String example(String name, Kind kind) {
        return switch (kind) {
            case NUMBER -> "1000";
            case YES_NO -> "false";
            case DATE, INSTANT -> "P10D";
            case IDS -> name + "-1," + name + "-2";
            case TEXT -> name + "-1";
        };
    }

    static final class WrongValue extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final String name;
        private final String text;

        WrongValue(String name, String text, RuntimeException cause) {
            super(name + " is no value of its kind", cause);
            this.name = name;
            this.text = text;
        }

        String name() {
            return name;
        }

        String text() {
            return text;
        }
    }
}
