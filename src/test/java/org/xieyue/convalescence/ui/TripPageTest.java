package org.xieyue.convalescence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.convalescence.Allocation;
import org.xieyue.convalescence.TravelOrganisation;
import org.xieyue.convalescence.TripId;
import org.xieyue.identity.Account;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestClock;

class TripPageTest extends ScreenTest {

    @Autowired
    TravelOrganisation travel;

    @Autowired
    TestClock clock;

    private TripId trip(TravelOrganisation.Place place, int capacity, Allocation allocation) {
        return travel.open(
                place, travel.terms(place, travel.base(place, "ZJ-HZ", 650), 5, capacity, Yuan.of(3_000), allocation));
    }

    private boolean says(String words) {
        return find(Paragraph.class).all().stream()
                        .anyMatch(one -> one.getText().contains(words))
                || find(Span.class).all().stream().anyMatch(one -> one.getText().contains(words));
    }

    private boolean offers(String button) {
        return find(Button.class).all().stream().anyMatch(one -> one.getText().contains(button));
    }

    private void presses(String button) {
        find(Button.class).all().stream()
                .filter(one -> one.getText().contains(button))
                .findFirst()
                .orElseThrow()
                .click();
    }

    @Test
    void a_member_reads_the_answer_and_the_cost_before_any_form() {
        var place = travel.place("ZJ", 2, 6_000);
        TripId trip = trip(place, 2, Allocation.FIRST_COME);
        signIn(travel.worker(place));
        goTo("trip/" + trip);
        assertThat(says("尚可参加 1 次疗休养")).isTrue();
        assertThat(says("¥3,000.00")).isTrue();
        assertThat(says("¥250.00")).as("the member's own part").isTrue();
        assertThat(offers("提交报名")).isFalse();
        assertThat(offers("名额保留 15 分钟")).isTrue();
    }

    @Test
    void a_place_is_kept_with_a_countdown_and_an_empty_form_is_refused_field_by_field() {
        var place = travel.place("ZJ", 1, 3_000);
        TripId trip = trip(place, 1, Allocation.FIRST_COME);
        signIn(travel.worker(place));
        goTo("trip/" + trip);
        presses("名额保留 15 分钟");
        assertThat(says("还剩 1")).isTrue();
        assertThat(offers("再要 15 分钟")).isTrue();
        presses("提交报名");
        assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
        presses("再要 15 分钟");
        assertThat(offers("再要 15 分钟")).as("once only").isFalse();
    }

    @Test
    void who_comes_too_late_joins_the_reserve_list_and_reads_the_position() {
        var place = travel.place("ZJ", 1, 3_000);
        TripId trip = trip(place, 1, Allocation.FIRST_COME);
        Account first = travel.worker(place);
        signIn(first);
        goTo("trip/" + trip);
        presses("名额保留 15 分钟");
        signIn(travel.worker(place));
        goTo("trip/" + trip);
        presses("名额已满，登记候补");
        assertThat(says("您在候补第 1 位")).isTrue();
    }

    @Test
    void the_commitment_of_a_draw_stands_on_the_page_from_the_beginning() {
        var place = travel.place("ZJ", 1, 3_000);
        TripId trip = trip(place, 1, Allocation.DRAW);
        signIn(travel.worker(place));
        goTo("trip/" + trip);
        assertThat(find(Span.class).all()).anyMatch(one -> one.getText().matches("[0-9a-f]{64}"));
        assertThat(offers("报名参加抽签")).isTrue();
    }

    private TextField emergencyName() {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("紧急联系人姓名"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_entered_is_there_after_a_reload_and_also_when_the_place_was_lost_meanwhile() {
        var place = travel.place("ZJ", 1, 3_000);
        TripId trip = trip(place, 1, Allocation.FIRST_COME);
        signIn(travel.worker(place));
        goTo("trip/" + trip);
        presses("名额保留 15 分钟");
        test(emergencyName()).setValue("王芳");
        assertThat(says("已保存")).isTrue();
        goTo("my-trips");
        goTo("trip/" + trip);
        assertThat(emergencyName().getValue()).isEqualTo("王芳");
        clock.advance(Duration.ofMinutes(16));
        try {
            goTo("my-trips");
            goTo("trip/" + trip);
            presses("名额保留 15 分钟");
            assertThat(emergencyName().getValue()).isEqualTo("王芳");
        } finally {
            clock.reset();
        }
    }
}
