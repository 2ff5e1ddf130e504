package org.xieyue.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.xieyue.shared.Texts;

class WordingTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    /** A calendar without holidays. */
    private record PlainWeeks(LocalDate today) implements WorkCalendar {
        @Override
        public int workingDaysUntil(LocalDate date) {
            int sign = date.isBefore(today) ? -1 : 1;
            LocalDate from = sign > 0 ? today : date;
            LocalDate to = sign > 0 ? date : today;
            return sign
                    * (int) from.plusDays(1)
                            .datesUntil(to.plusDays(1))
                            .filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                            .count();
        }
    }

    private final Wording wording = new Wording(new Texts(), new PlainWeeks(TUESDAY));

    @Test
    void a_due_date_is_said_with_its_distance_in_working_days() {
        assertThat(wording.due(LocalDate.of(2026, 11, 26))).isEqualTo("11月26日 周四 · 剩 2 个工作日");
    }

    @Test
    void today_is_called_today_and_yesterday_late() {
        assertThat(wording.distance(TUESDAY)).isEqualTo("今天");
        assertThat(wording.distance(LocalDate.of(2026, 11, 23))).isEqualTo("逾期 1 个工作日");
        assertThat(wording.isLate(LocalDate.of(2026, 11, 23))).isTrue();
        assertThat(wording.isLate(TUESDAY)).isFalse();
    }

    @Test
    void a_deadline_that_passed_on_the_weekend_is_late_by_one_working_day() {
        Wording onSunday = new Wording(new Texts(), new PlainWeeks(LocalDate.of(2026, 11, 22)));
        assertThat(onSunday.distance(LocalDate.of(2026, 11, 20))).isEqualTo("逾期 1 个工作日");
    }

    @Test
    void the_year_is_said_only_when_it_is_another_one() {
        assertThat(wording.date(LocalDate.of(2026, 12, 3))).isEqualTo("12月3日 周四");
        assertThat(wording.date(LocalDate.of(2027, 1, 4))).isEqualTo("2027年1月4日 周一");
    }

    @Test
    void a_moment_is_told_in_the_time_of_china() {
        assertThat(wording.time(Instant.parse("2026-11-24T02:41:00Z"))).isEqualTo("11月24日 10:41");
    }

    @Test
    void a_duration_is_told_in_its_largest_unit() {
        assertThat(wording.took(Duration.ofHours(49))).isEqualTo("2 天");
        assertThat(wording.took(Duration.ofMinutes(61))).isEqualTo("1 小时");
        assertThat(wording.took(Duration.ofSeconds(20))).isEqualTo("不到 1 分钟");
    }

    @Test
    void sizes_are_told_as_people_read_them() {
        assertThat(wording.size(900)).isEqualTo("900 B");
        assertThat(wording.size(12_700)).isEqualTo("12 KB");
        assertThat(wording.size(10L * 1024 * 1024 + 1024 * 512)).isEqualTo("10.5 MB");
    }

    @Test
    void a_diagram_that_brings_its_own_english_is_read_in_english() {
        String drawn = """
                <process xmlns:camunda="c" id="wish" name="微心愿">
                  <userTask id="a" name="落实心愿" camunda:formRef="deliver">
                    <extensionElements>
                      <camunda:properties>
                        <camunda:property name="deadline" value="5wd"/>
                        <camunda:property name="label.en" value="Make it come true"/>
                      </camunda:properties>
                    </extensionElements>
                  </userTask>
                  <userTask id="b" name="没有英文"/>
                  <userTask id="c" name="结案&#10;归档">
                    <documentation>先记明</documentation>
                    <extensionElements>
                      <camunda:inputOutput/>
                      <camunda:properties><camunda:property name="label.en" value="Close &amp; file"/></camunda:properties>
                    </extensionElements>
                  </userTask>
                  <textAnnotation id="n"><text>结案 归档</text></textAnnotation>
                </process>
                """;
        assertThat(Diagram.worded(wording.in(Texts.ENGLISH), drawn))
                .contains("id=\"a\" name=\"Make it come true\"", "id=\"b\" name=\"没有英文\"", "name=\"deadline\"")
                .contains("id=\"c\" name=\"Close &amp; file\"", "<text>Close &amp; file</text>");
        assertThat(Diagram.worded(wording.in(Texts.CHINESE), drawn)).isEqualTo(drawn);
    }

    @Test
    void words_beside_an_arrow_get_the_room_that_english_needs() {
        String drawn = """
                <process id="wish"><sequenceFlow id="f" name="入户核查"/><sequenceFlow id="g" name="没有英文"/></process>
                <bpmndi:BPMNEdge bpmnElement="f"><bpmndi:BPMNLabel>
                  <dc:Bounds x="100" y="5" width="22" height="14"/></bpmndi:BPMNLabel></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge bpmnElement="g"><bpmndi:BPMNLabel>
                  <dc:Bounds x="200" y="5" width="22" height="14"/></bpmndi:BPMNLabel></bpmndi:BPMNEdge>
                """;
        String whole = "<all xmlns:bpmndi=\"b\" xmlns:dc=\"d\">" + drawn + "</all>";

        assertThat(Diagram.worded(wording.in(Texts.ENGLISH), whole))
                .contains(
                        "name=\"Visit the household\"",
                        "x=\"84\" y=\"5\" width=\"54\"",
                        "x=\"200\" y=\"5\" width=\"22\"");
    }
}
