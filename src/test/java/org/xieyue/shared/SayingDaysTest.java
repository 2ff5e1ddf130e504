package org.xieyue.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SayingDaysTest {

    private final Texts texts = new Texts();

    @Test
    void a_day_is_said_as_people_say_it_in_both_languages() {
        Map<String, String> stored = Map.of("day", "2026-11-04");

        assertThat(texts.say(Texts.CHINESE, "timeline.congress.agenda-agreed", stored))
                .contains("2026年11月4日");
        assertThat(texts.say(Texts.ENGLISH, "timeline.congress.agenda-agreed", stored))
                .contains("4 Nov 2026");
        assertThat(texts.say(
                        Texts.ENGLISH,
                        Refusal.of("congress.outside-term", LocalDate.of(2026, 1, 2), LocalDate.of(2028, 12, 31))))
                .contains("2 Jan 2026 to 31 Dec 2028");
    }

    @Test
    void what_only_looks_like_a_day_stays_as_it_is() {
        assertThat(texts.say(Texts.CHINESE, "timeline.congress.agenda-agreed", Map.of("day", "2026-02-30")))
                .contains("2026-02-30");
    }
}
