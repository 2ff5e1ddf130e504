package org.xieyue.convalescence.ui;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.xieyue.convalescence.OfferedTrip;

/** A trip as an entry for calendars (RFC 5545); whole days, so no time zone. */
final class CalendarEntry {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private CalendarEntry() {}

    static byte[] of(OfferedTrip trip) {
        String entry = String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//xieyue//convalescence//ZH",
                "BEGIN:VEVENT",
                "UID:" + trip.id() + "@xieyue",
                "DTSTAMP:" + DAY.format(trip.startsOn()) + "T000000Z",
                "DTSTART;VALUE=DATE:" + DAY.format(trip.startsOn()),
                "DTEND;VALUE=DATE:" + DAY.format(dayAfter(trip.endsOn())),
                "SUMMARY:" + escaped(trip.title()),
                "LOCATION:" + escaped(trip.base()),
                "END:VEVENT",
                "END:VCALENDAR",
                "");
        return entry.getBytes(StandardCharsets.UTF_8);
    }

    private static LocalDate dayAfter(LocalDate last) {
        return last.plusDays(1);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}
