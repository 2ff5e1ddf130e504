package org.xieyue.ballots.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Objects;
import org.xieyue.shared.ui.Wording;

/** Who votes in a ballot that is being prepared and, if it is secret, who scrutinises it. */
final class PeopleFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextArea roll = new TextArea();
    private final TextArea scrutineers = new TextArea();
    private final IntegerField threshold = new IntegerField();

    PeopleFields(Wording wording) {
        addClassName("stack");
        roll.setLabel(wording.say("ballots.roll"));
        roll.setHelperText(wording.say("ballots.roll.hint"));
        roll.setWidthFull();
        scrutineers.setLabel(wording.say("ballots.scrutineers"));
        scrutineers.setHelperText(wording.say("ballots.scrutineers.hint"));
        scrutineers.setWidthFull();
        threshold.setLabel(wording.say("ballots.threshold"));
        threshold.setHelperText(wording.say("ballots.threshold.hint"));
        threshold.setValue(2);
        add(roll, scrutineers, threshold);
    }

    void scrutinised(boolean secret) {
        scrutineers.setVisible(secret);
        threshold.setVisible(secret);
    }

    void show(String rollLines, String scrutineerLines, int keys) {
        roll.setValue(rollLines);
        scrutineers.setValue(scrutineerLines);
        if (keys > 0) {
            threshold.setValue(keys);
        }
    }

    String roll() {
        return roll.getValue();
    }

    String scrutineers() {
        return scrutineers.getValue();
    }

    int threshold() {
        return Objects.requireNonNullElse(threshold.getValue(), 0);
    }

    /** By the names under which refusals name them. */
    Map<String, Component> fields() {
        return Map.of("roll", roll, "scrutineers", scrutineers, "threshold", threshold);
    }
}
