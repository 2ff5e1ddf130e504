package org.xieyue.tasks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import org.xieyue.shared.ui.Wording;

/** The buttons at the upper right of a dossier. */
final class Corner {

    private Corner() {}

    static Button back(Wording wording, Runnable action) {
        Button back = new Button(wording.say("tasks.ui.back"), VaadinIcon.CHEVRON_LEFT.create(), click -> action.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.addClassName("back");
        back.setId("back");
        return back;
    }

    static Button next(Wording wording, Runnable action) {
        Button next = new Button(wording.say("tasks.ui.next"), click -> action.run());
        next.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        next.addClassName("next");
        next.setId("next");
        next.setSuffixComponent(key("E"));
        return next;
    }

    /** The key that does the same as a button. */
    static Span key(String name) {
        Span key = new Span();
        key.addClassName("key");
        key.getElement().setAttribute("aria-hidden", "true").appendChild(new Element("kbd").setText(name));
        return key;
    }
}
