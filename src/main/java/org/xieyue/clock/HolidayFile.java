package org.xieyue.clock;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

/** Reads a year's holidays from CSV ({@code date,kind,name}); every wrong row is named by its line. */
final class HolidayFile {

    static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST_NAME = 40;
    private static final Charset CHINESE_EXCEL = Charset.forName("GB18030");
    private static final List<String> HEADER = List.of("date", "kind", "name");

    private final int year;
    private final List<Refusal> faults = new ArrayList<>();
    private final Map<LocalDate, Long> lineOf = new HashMap<>();
    private final List<Holiday> holidays = new ArrayList<>();

    private HolidayFile(int year) {
        this.year = year;
    }

    static Answer<List<Holiday>> read(int year, byte[] content) {
        if (content.length > MOST_BYTES) {
            return Answer.refused(Refusal.ofField("file", "clock.calendar-too-large", MOST_BYTES / 1024));
        }
        Optional<String> text = decode(content, StandardCharsets.UTF_8).or(() -> decode(content, CHINESE_EXCEL));
        if (text.isEmpty()) {
            return Answer.refused(Refusal.ofField("file", "clock.calendar-not-text"));
        }
        return new HolidayFile(year).read(text.get());
    }

    private Answer<List<Holiday>> read(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean header = true;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(plain)) {
            for (CsvRecord row : rows) {
                if (header) {
                    if (!row.getFields().stream().map(String::strip).toList().equals(HEADER)) {
                        return Answer.refused(
                                Refusal.ofField("file", "clock.calendar-header", String.join(",", HEADER)));
                    }
                    header = false;
                } else {
                    read(row);
                }
            }
        } catch (java.io.IOException | de.siegmar.fastcsv.reader.CsvParseException broken) {
            return Answer.refused(Refusal.ofField("file", "clock.calendar-not-csv"));
        }
        if (holidays.isEmpty() && faults.isEmpty()) {
            return Answer.refused(Refusal.ofField("file", "clock.calendar-empty"));
        }
        return faults.isEmpty() ? Answer.done(List.copyOf(holidays)) : Answer.refused(faults);
    }

    private void read(CsvRecord row) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != HEADER.size()) {
            fault("clock.holiday.columns", line, row.getFieldCount());
            return;
        }
        LocalDate day = date(row.getField(0).strip());
        if (day == null) {
            fault("clock.holiday.bad-date", line, row.getField(0));
            return;
        }
        Holiday.Kind kind = kind(row.getField(1).strip());
        if (kind == null) {
            fault("clock.holiday.unknown-kind", line, row.getField(1));
            return;
        }
        check(line, new Holiday(day, kind, row.getField(2).strip()));
    }

    private void check(long line, Holiday holiday) {
        LocalDate day = holiday.day();
        Long before = lineOf.putIfAbsent(day, line);
        if (before != null) {
            fault("clock.holiday.twice", line, day, before);
        } else if (day.getYear() != year) {
            fault("clock.holiday.other-year", line, day, year);
        } else if (holiday.kind() == Holiday.Kind.MAKE_UP_WORKDAY && !WorkingDays.isWeekend(day)) {
            fault("clock.holiday.make-up-on-weekday", line, day);
        } else if (holiday.name().isEmpty() || holiday.name().length() > LONGEST_NAME) {
            fault("clock.holiday.name", line, LONGEST_NAME);
        } else {
            holidays.add(holiday);
        }
    }

    private void fault(String code, Object... args) {
        faults.add(Refusal.ofField("file", code, args));
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    private static Holiday.@Nullable Kind kind(String word) {
        for (Holiday.Kind kind : Holiday.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }

    private static Optional<String> decode(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException otherCharset) {
            return Optional.empty();
        }
    }
}
