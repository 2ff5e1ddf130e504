package org.xieyue.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;

/** What a state means to the reader; always shown with an icon and a word, never by colour alone. */
public enum Tone {
    NEUTRAL("", null),
    ACTION("action", null),
    GOOD("good", VaadinIcon.CHECK),
    WARN("warn", VaadinIcon.EXCLAMATION_CIRCLE_O),
    LATE("late", VaadinIcon.CLOSE_SMALL);

    private final String className;
    private final @org.jspecify.annotations.Nullable VaadinIcon icon;

    Tone(String className, @org.jspecify.annotations.Nullable VaadinIcon icon) {
        this.className = className;
        this.icon = icon;
    }

    String className() {
        return className;
    }

    @org.jspecify.annotations.Nullable
    VaadinIcon icon() {
        return icon;
    }
}
