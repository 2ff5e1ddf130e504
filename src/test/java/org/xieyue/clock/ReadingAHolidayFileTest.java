package org.xieyue.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

class ReadingAHolidayFileTest {

    private static Answer<List<Holiday>> read(String csv) {
        return HolidayFile.read(2027, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(String rows) {
        return read("date,kind,name\n" + rows).reasons().stream()
                .map(fault -> fault.code() + " line " + fault.args().getFirst())
                .toList();
    }

    @Test
    void days_off_and_make_up_workdays_are_read() {
        assertThat(read("date,kind,name\n2027-01-01,day-off,元旦\n2027-02-06,make-up-workday,春节\n")
                        .orElseThrow())
                .extracting(holiday -> holiday.day() + " " + holiday.kind() + " " + holiday.name())
                .containsExactly("2027-01-01 DAY_OFF 元旦", "2027-02-06 MAKE_UP_WORKDAY 春节");
    }

    @Test
    void every_wrong_row_is_named_by_its_line() {
        assertThat(faults("""
                        2027-02-30,day-off,春节
                        2027/01/01,day-off,元旦
                        2027-01-01,holiday,元旦
                        2027-01-01,day-off,元旦
                        2027-01-01,day-off,元旦
                        2026-12-31,day-off,元旦
                        2027-02-03,make-up-workday,春节
                        2027-05-01,day-off
                        2027-05-03,day-off,
                        """))
                .containsExactly(
                        "clock.holiday.bad-date line 2",
                        "clock.holiday.bad-date line 3",
                        "clock.holiday.unknown-kind line 4",
                        "clock.holiday.twice line 6",
                        "clock.holiday.other-year line 7",
                        "clock.holiday.make-up-on-weekday line 8",
                        "clock.holiday.columns line 9",
                        "clock.holiday.name line 10");
    }

    @Test
    void a_duplicate_names_the_line_where_the_day_stood_first() {
        Refusal fault = read("date,kind,name\n2027-01-01,day-off,元旦\n\n2027-01-01,day-off,元旦\n")
                .reasons()
                .getFirst();

        assertThat(fault.args()).hasToString("[4, 2027-01-01, 2]");
    }

    @Test
    void a_day_off_on_a_weekend_is_allowed_as_the_official_lists_name_them() {
        assertThat(read("date,kind,name\n2027-01-02,day-off,元旦\n").isDone()).isTrue();
    }

    @Test
    void a_file_saved_by_chinese_excel_is_read() {
        byte[] file = "date,kind,name\r\n2027-01-01,day-off,元旦\r\n".getBytes(Charset.forName("GB18030"));

        assertThat(HolidayFile.read(2027, file).orElseThrow())
                .extracting(Holiday::name)
                .containsExactly("元旦");
        assertThat(read("\uFEFFdate,kind,name\n2027-01-01,day-off,元旦\n").isDone())
                .as("byte order mark")
                .isTrue();
    }

    @Test
    void what_is_no_such_table_is_refused_as_a_whole() {
        assertThat(read("").reasons()).extracting(Refusal::code).containsExactly("clock.calendar-empty");
        assertThat(read("date,kind,name\n").reasons())
                .extracting(Refusal::code)
                .containsExactly("clock.calendar-empty");
        assertThat(read("day,kind,name\n2027-01-01,day-off,元旦\n").reasons())
                .extracting(Refusal::code)
                .containsExactly("clock.calendar-header");
        assertThat(read("date,kind,name\n2027-01-01,\"day-off,元旦\n").reasons())
                .extracting(Refusal::code)
                .containsAnyOf("clock.calendar-not-csv", "clock.holiday.columns");
        assertThat(HolidayFile.read(2027, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0x80})
                        .isDone())
                .isFalse();
        assertThat(HolidayFile.read(2027, new byte[70_000]).reasons())
                .extracting(Refusal::code)
                .containsExactly("clock.calendar-too-large");
    }
}
