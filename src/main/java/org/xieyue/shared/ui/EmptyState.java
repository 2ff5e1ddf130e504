package org.xieyue.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Says why there is nothing here and what comes next. */
public class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    public EmptyState(String nothing, String whatNext, Component... actions) {
        addClassName("empty-state");
        Icon icon = VaadinIcon.INBOX.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span title = new Span(nothing);
        title.addClassName("strong");
        add(icon, title, new Span(whatNext));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("actions");
            row.getStyle().set("justify-content", "center");
            add(row);
        }
    }
}
