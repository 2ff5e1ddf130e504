package org.xieyue.shared.ui;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.shared.Label;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Sentence;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;

/** Texts, dates and amounts in the language of the person who looks at the screen. */
@Component
public class Wording {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Texts texts;
    private final WorkCalendar calendar;

    Wording(Texts texts, WorkCalendar calendar) {
        this.texts = texts;
        this.calendar = calendar;
    }

    /** The same words in one language, whoever looks: for showing how others read something. */
    public Wording in(Locale language) {
        return new InOneLanguage(this, language);
    }

    public Locale locale() {
        UI ui = UI.getCurrent();
        return ui != null && Texts.ENGLISH.getLanguage().equals(ui.getLocale().getLanguage())
                ? Texts.ENGLISH
                : Texts.CHINESE;
    }

    public String say(String key, Object... args) {
        return texts.say(locale(), key, args);
    }

    public String say(String key, Map<String, String> args) {
        return texts.say(locale(), key, args);
    }

    public String say(Refusal refusal) {
        return texts.say(locale(), refusal);
    }

    public String say(Sentence sentence) {
        return texts.say(locale(), sentence);
    }

    public String say(Label label) {
        return label.in(locale());
    }

    /** A label that is kept in Chinese, in the reader's language where it is known. */
    public String label(String chinese) {
        return texts.label(locale(), chinese);
    }

    /** The same where whoever drew it may have said the English. */
    public String label(Label kept) {
        return texts.label(locale(), kept);
    }

    /** The text if there is one, else the other words. */
    public String sayOr(String key, String otherwise) {
        return has(key) ? say(key) : otherwise;
    }

    public boolean has(String key) {
        return texts.has(locale(), key);
    }

    /** {@code 3,320}. */
    public String number(long number) {
        return String.format(locale(), "%,d", number);
    }

    /** {@code ¥3,000.00}. */
    public String money(Yuan amount) {
        return amount.display();
    }

    /** As people say it: {@code 11月26日 周四}; with the year when it is not this one. */
    public String date(LocalDate date) {
        boolean thisYear = date.getYear() == calendar.today().getYear();
        return DateTimeFormatter.ofPattern(say(thisYear ? "ui.date" : "ui.date.year"), locale())
                .format(date);
    }

    /** {@code 11月26日 10:41}. */
    public String time(Instant instant) {
        ZonedDateTime time = instant.atZone(CHINA);
        boolean thisYear = time.getYear() == calendar.today().getYear();
        return DateTimeFormatter.ofPattern(say(thisYear ? "ui.time" : "ui.time.year"), locale())
                .format(time);
    }

    /** {@code 10:41}. */
    public String clock(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(CHINA));
    }

    /** To the second, for tooltips. */
    public String exactTime(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).format(instant.atZone(CHINA));
    }

    /** How far away a last day is: {@code 剩 2 个工作日}, {@code 今天}, {@code 逾期 1 个工作日}. */
    public String distance(LocalDate dueOn) {
        if (dueOn.equals(calendar.today())) {
            return say("ui.due.today");
        }
        int days = calendar.workingDaysUntil(dueOn);
        if (dueOn.isAfter(calendar.today())) {
            return days == 1 ? say("ui.due.left.one") : say("ui.due.left", days);
        }
        int late = Math.max(1, -days);
        return late == 1 ? say("ui.due.late.one") : say("ui.due.late", late);
    }

    /** {@code 11月26日 周四 · 剩 2 个工作日}. */
    public String due(LocalDate dueOn) {
        return date(dueOn) + " · " + distance(dueOn);
    }

    public boolean isLate(LocalDate dueOn) {
        return dueOn.isBefore(calendar.today());
    }

    public boolean isToday(LocalDate date) {
        return date.equals(calendar.today());
    }

    public LocalDate today() {
        return calendar.today();
    }

    /** {@code 1 天}, {@code 3 小时}, {@code 20 分钟}: the largest whole unit. */
    public String took(Duration duration) {
        if (duration.toDays() > 0) {
            return plural("ui.took.days", duration.toDays());
        }
        if (duration.toHours() > 0) {
            return plural("ui.took.hours", duration.toHours());
        }
        return duration.toMinutes() > 0 ? plural("ui.took.minutes", duration.toMinutes()) : say("ui.took.moment");
    }

    /** {@code 12.4 KB}. */
    public String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        long tenths = bytes * 10 / 1024;
        return tenths < 10_240 ? tenths / 10 + " KB" : tenths / 10_240 + "." + tenths / 1024 % 10 + " MB";
    }

    private String plural(String key, long number) {
        return say(number == 1 ? key + ".one" : key, number);
    }

    private static final class InOneLanguage extends Wording {

        private final Locale language;

        InOneLanguage(Wording wording, Locale language) {
            super(wording.texts, wording.calendar);
            this.language = language;
        }

        @Override
        public Locale locale() {
            return language;
        }
    }
}
