package org.xieyue.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Pairs of label and value. */
public class KeyValues extends DescriptionList {

    private static final long serialVersionUID = 1L;

    public KeyValues() {
        addClassName("key-values");
    }

    public KeyValues pair(String label, String value) {
        return pair(label, new Span(value));
    }

    public KeyValues pair(String label, Component value) {
        add(new Term(label), new Description(value));
        return this;
    }
}
