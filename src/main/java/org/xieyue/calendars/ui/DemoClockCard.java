package org.xieyue.calendars.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.xieyue.calendars.AdvanceClock;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** Moves the demo clock forward by usual steps or by any period. */
class DemoClockCard extends Card {

    private static final long serialVersionUID = 1L;
    private static final List<String> STEPS = List.of("P1D", "P5D", "P1M");

    private final transient AdvanceClock clock;
    private final transient Wording wording;
    private final transient Toasts toasts;
    private final Paragraph today = new Paragraph();
    private final TextField distance = new TextField();
    private final ErrorSummary errors;

    DemoClockCard(AdvanceClock clock, Wording wording, Toasts toasts) {
        super(wording.say("calendars.clock"));
        this.clock = clock;
        this.wording = wording;
        this.toasts = toasts;
        errors = new ErrorSummary(wording);
        addClassName("stack");
        today.setText(wording.say("calendars.clock.today", wording.date(wording.today())));
        Div steps = new Div();
        steps.addClassNames("row", "wrap");
        for (String step : STEPS) {
            steps.add(new Button(wording.say("calendars.clock." + step), click -> advance(step)));
        }
        distance.setLabel(wording.say("calendars.clock.distance"));
        distance.setHelperText(wording.say("calendars.clock.distance.hint"));
        Button move = new Button(wording.say("calendars.clock.move"), click -> advance(distance.getValue()));
        move.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(errors, today, steps, distance, move);
    }

    private void advance(String by) {
        Map<String, TextField> fields = Map.of("advance", distance);
        errors.clear(fields);
        switch (clock.advance(by)) {
            case Answer.Done<ZonedDateTime>(ZonedDateTime now) -> {
                String day = wording.date(now.toLocalDate());
                today.setText(wording.say("calendars.clock.today", day));
                distance.clear();
                toasts.done("calendars.clock.done", day);
            }
            case Answer.Refused<ZonedDateTime>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
