package org.xieyue.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/**
 * A wording with what was put in and what was struck out. Said by line and by word, never by colour alone: insertions are
 * underlined, deletions struck through, and a screen reader hears which is which.
 */
public class Redline extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;

    public Redline(Wording wording) {
        this.wording = wording;
        addClassName("redline");
    }

    public Redline same(String text) {
        add(new Span(text));
        return this;
    }

    public Redline removed(String text) {
        return marked("del", "ui.redline.removed", text);
    }

    public Redline added(String text) {
        return marked("ins", "ui.redline.added", text);
    }

    private Redline marked(String tag, String said, String text) {
        Element mark = new Element(tag);
        Element word = new Element("span").setText(wording.say(said));
        word.getClassList().add("visually-hidden");
        mark.appendChild(word, new Element("span").setText(text));
        getElement().appendChild(mark);
        return this;
    }
}
