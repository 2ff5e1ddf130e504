package org.xieyue.bargaining.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.Texts;

/** Words, days and times of the dossier in the reader's language. */
record FactWords(Texts texts, Locale locale, LocalDate today) {

    String day(@Nullable LocalDate date) {
        return date == null
                ? "—"
                : pattern(date.getYear() == today.getYear() ? "ui.date" : "ui.date.year")
                        .format(date);
    }

    String time(Instant instant) {
        ZonedDateTime time = instant.atZone(BusinessClock.ZONE);
        return pattern(time.getYear() == today.getYear() ? "ui.time" : "ui.time.year")
                .format(time);
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(texts.say(locale, key), locale);
    }

    String word(String key, Object... args) {
        return texts.say(locale, "bargaining.ui." + key, args);
    }

    String option(String field, Enum<?> value) {
        return texts.say(locale, "option." + field + "." + value.name());
    }
}
