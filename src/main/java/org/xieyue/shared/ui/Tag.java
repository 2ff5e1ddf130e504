package org.xieyue.shared.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A word about a state, with its icon. */
public class Tag extends Span {

    private static final long serialVersionUID = 1L;

    public Tag(Tone tone, String text) {
        addClassName("tag");
        VaadinIcon sign = tone.icon();
        if (!tone.className().isEmpty()) {
            addClassName(tone.className());
        }
        if (sign != null) {
            Icon icon = sign.create();
            icon.getElement().setAttribute("aria-hidden", "true");
            add(icon);
        }
        add(text);
    }

    public static Tag neutral(String text) {
        return new Tag(Tone.NEUTRAL, text);
    }

    public static Tag action(String text) {
        return new Tag(Tone.ACTION, text);
    }

    public static Tag good(String text) {
        return new Tag(Tone.GOOD, text);
    }

    public static Tag warn(String text) {
        return new Tag(Tone.WARN, text);
    }

    public static Tag late(String text) {
        return new Tag(Tone.LATE, text);
    }
}
