package org.xieyue.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page with a heading, a sentence about it, and the actions that concern the whole page. */
public abstract class PageView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final String title;
    private final Div header = new Div();

    protected PageView(String title, String about) {
        this.title = title;
        addClassName("page");
        header.addClassName("page-header");
        Div words = new Div(new H1(title));
        words.addClassName("words");
        if (!about.isEmpty()) {
            Span sentence = new Span(about);
            sentence.addClassName("soft");
            words.add(sentence);
        }
        header.add(words);
        add(header);
    }

    /** Puts buttons at the right of the heading. */
    protected final void headerActions(Component... actions) {
        Div row = new Div(actions);
        row.addClassNames("row", "wrap");
        header.add(row);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
