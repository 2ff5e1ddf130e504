package org.xieyue.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class MovingTheClockTest {

    @Autowired
    MoveClock moveClock;

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift stored;

    @Autowired
    TestClock hand;

    @Test
    void five_days_forward_are_five_days_for_the_business_and_for_the_engine() {
        hand.setTo(LocalDate.of(2026, 3, 2));

        Answer<?> answer = moveClock.forward("P5D");

        assertThat(answer.isDone()).isTrue();
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 3, 7));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(clock.now(), within(2, ChronoUnit.SECONDS));
    }

    @Test
    void hours_and_months_move_it_too() {
        hand.setTo(Instant.parse("2026-03-31T15:00:00Z"));
        moveClock.forward("PT2H").orElseThrow();
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 4, 1));

        moveClock.forward("P1M").orElseThrow();
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-1D", "PT-5S", "P0D", "PT0.2S"})
    void it_never_goes_back(String distance) {
        Instant before = clock.now();

        assertThat(moveClock.forward(distance).reasons())
                .extracting(Refusal::code)
                .containsExactly("clock.only-forward");
        assertThat(clock.now()).isCloseTo(before, within(5, ChronoUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5 days", "P", "five", "P99999999999D", "P1D; drop table account"})
    void what_is_no_period_is_refused(String distance) {
        assertThat(moveClock.forward(distance).reasons())
                .extracting(Refusal::code)
                .containsExactly("clock.not-a-period");
    }

    @Test
    void more_than_five_years_at_once_are_a_mistake() {
        assertThat(moveClock.forward("P6Y").reasons()).extracting(Refusal::code).containsExactly("clock.too-far");
    }

    @Test
    void another_node_follows_by_itself_and_tells_its_engine() throws InterruptedException {
        hand.reset();
        CountDownLatch told = new CountDownLatch(1);
        ApplicationEventPublisher events = event -> {
            if (event instanceof ClockMoved moved && moved.shift().equals(Duration.ofDays(3))) {
                told.countDown();
            }
        };
        ShiftedClock otherNode = new ShiftedClock(stored, events);
        otherNode.start();
        try {
            moveClock.forward("P3D").orElseThrow();

            assertThat(told.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(otherNode.shift()).isEqualTo(Duration.ofDays(3));
        } finally {
            otherNode.stop();
        }
    }

    @Test
    void in_production_there_is_nothing_to_move_it_with() {
        try (var production = new AnnotationConfigApplicationContext()) {
            production.getEnvironment().setActiveProfiles("production");
            production.register(SystemClock.class, MoveClock.class, ShiftedClock.class);
            production.refresh();

            assertThat(production.getBeansOfType(MoveClock.class)).isEmpty();
            assertThat(List.of(production.getBean(BusinessClock.class))).hasOnlyElementsOfType(SystemClock.class);
        }
    }
}
