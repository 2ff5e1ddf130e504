package org.xieyue.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What the pages of an application are made of. */
final class PageParts {

    private PageParts() {}

    /** The one action of a page, at thumb height on a phone; a remark may stand above it. */
    static Component dock(Component action, Component... remarks) {
        Div dock = new Div(remarks);
        dock.add(action);
        dock.addClassName("dock");
        return dock;
    }

    static Button primary(String label, Runnable action) {
        Button button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setId("continue");
        return button;
    }

    static Anchor backLink(String href, String label) {
        Anchor back = new Anchor(href, "‹ " + label);
        back.addClassName("back-link");
        return back;
    }

    static Component paragraph(String sentence) {
        Div paragraph = new Div(sentence);
        paragraph.addClassNames("soft", "sentence");
        return paragraph;
    }

    static Span softly(String text) {
        Span span = new Span(text);
        span.addClassName("soft");
        return span;
    }
}
