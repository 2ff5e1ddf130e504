package org.xieyue.tasks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.FormContract;

/** One button an outcome; the last of several lesser ones stands apart. */
class OutcomeButtons extends Div {

    private @Nullable Button primary;

    OutcomeButtons(Wording wording, FormContract contract, SerializableConsumer<String> chosen) {
        addClassNames("actions", "outcomes");
        List<FormContract.Outcome> others = contract.outcomes().stream()
                .filter(outcome -> !outcome.primary())
                .toList();
        for (FormContract.Outcome outcome : contract.outcomes()) {
            Button button = new Button(wording.say("outcome." + outcome.key()), click -> chosen.accept(outcome.key()));
            button.setId("outcome-" + outcome.key());
            button.setDisableOnClick(false);
            if (outcome.primary()) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                primary = primary == null ? button : primary;
            } else if (others.size() > 1 && outcome.equals(others.getLast())) {
                button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                button.addClassName("pushed");
            }
            add(button);
        }
    }

    /** The first of the main outcomes, if there is one. */
    @Nullable
    Button primary() {
        return primary;
    }
}
