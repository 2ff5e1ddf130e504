package org.xieyue.hardship.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xieyue.hardship.DeclareRelation;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.AccountCards;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** Staff enter their own number and those of their relatives once, and are kept out of these households' cases. */
@org.springframework.stereotype.Component
class RelativesCard implements AccountCards {

    private static final int LENGTH = 18;

    private final DeclareRelation declareRelation;
    private final CurrentUser currentUser;
    private final Wording wording;
    private final Toasts toasts;

    RelativesCard(DeclareRelation declareRelation, CurrentUser currentUser, Wording wording, Toasts toasts) {
        this.declareRelation = declareRelation;
        this.currentUser = currentUser;
        this.wording = wording;
        this.toasts = toasts;
    }

    @Override
    public Optional<Component> card() {
        Set<Role> staff = EnumSet.copyOf(Permission.WORK_ON_CASE.roles());
        staff.remove(Role.WORKER);
        boolean works = currentUser.account().appointments().stream().anyMatch(post -> staff.contains(post.role()));
        return works ? Optional.of(build()) : Optional.empty();
    }

    private Card build() {
        Paragraph about = new Paragraph(wording.say("hardship.relatives.about"));
        about.addClassName("soft");
        Paragraph so = new Paragraph(declared());
        so.setId("declared-relatives");
        TextField number = new TextField(wording.say("hardship.relatives.number"));
        number.setHelperText(wording.say("hardship.relatives.number.hint"));
        number.setMaxLength(LENGTH);
        number.setAutocomplete(Autocomplete.OFF);
        RadioButtonGroup<Boolean> whose = new RadioButtonGroup<>(wording.say("hardship.relatives.whose"));
        whose.setItems(false, true);
        whose.setItemLabelGenerator(
                own -> wording.say(own ? "hardship.relatives.whose.own" : "hardship.relatives.whose.relative"));
        whose.setValue(false);
        ErrorSummary errors = new ErrorSummary(wording);
        Map<String, Component> fields = Map.of("nationalId", number);
        Button declare = new Button(wording.say("hardship.relatives.declare"), click -> {
            errors.clear(fields);
            switch (declareRelation.declare(number.getValue().strip(), whose.getValue())) {
                case Answer.Refused<Boolean> refused -> errors.show(refused.reasons(), fields);
                case Answer.Done<Boolean> done -> {
                    number.clear();
                    so.setText(declared());
                    toasts.done("hardship.relatives.declared");
                }
            }
        });
        declare.setId("declare-relative");
        Div form = new Div(about, so, errors, number, whose, declare);
        form.addClassName("stack");
        return new Card(wording.say("hardship.relatives.title"), form);
    }

    private String declared() {
        DeclareRelation.Declared declared = declareRelation.declared();
        return wording.say(
                declared.own() ? "hardship.relatives.so.own" : "hardship.relatives.so.notOwn", declared.relatives());
    }
}
