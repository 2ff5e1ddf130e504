package org.xieyue.notices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Map;
import java.util.Objects;
import org.xieyue.notices.ChooseContact;
import org.xieyue.notices.Contact;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** The address for reminders, and whether they are wanted. */
class ContactCard extends Card {

    private static final long serialVersionUID = 1L;

    private final transient ChooseContact chooseContact;
    private final transient Toasts toasts;
    private final EmailField email = new EmailField();
    private final Checkbox byEmail = new Checkbox();
    private final ErrorSummary errors;

    ContactCard(ChooseContact chooseContact, Wording wording, Toasts toasts) {
        super(wording.say("contact.title"));
        this.chooseContact = chooseContact;
        this.toasts = toasts;
        errors = new ErrorSummary(wording);
        addClassName("stack");
        Contact now = chooseContact.mine();
        email.setLabel(wording.say("contact.email"));
        email.setHelperText(wording.say("contact.email.hint"));
        email.setValue(Objects.requireNonNullElse(now.email(), ""));
        email.setManualValidation(true);
        byEmail.setLabel(wording.say("contact.by-email"));
        byEmail.setValue(now.byEmail());
        add(errors, email, byEmail, new Button(wording.say("ui.save"), click -> save()));
    }

    private void save() {
        Map<String, EmailField> fields = Map.of("email", email);
        errors.clear(fields);
        switch (chooseContact.choose(email.getValue(), byEmail.getValue())) {
            case Answer.Done<Contact> saved -> toasts.done("contact.saved");
            case Answer.Refused<Contact>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
