package org.xieyue.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;

/** The one dialog idiom: a title, content, cancel at the left, one primary action at the right. At most one deep. */
public class Sheet extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;
    private final Div content = new Div();
    private final Button close = new Button();

    public Sheet(Wording wording, String title, Component... parts) {
        this.wording = wording;
        setHeaderTitle(title);
        setWidth("min(560px, 92vw)");
        content.addClassName("stack");
        content.add(parts);
        super.add(List.of(content));
        close.setText(wording.say("ui.close"));
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.addClickListener(click -> close());
        getFooter().add(close);
    }

    /** Below what is there, one under the other. */
    @Override
    public void add(Collection<Component> components) {
        content.add(components);
    }

    @Override
    public void setOpened(boolean opened) {
        if (opened) {
            speak(content, new ComponentTexts(wording));
        }
        super.setOpened(opened);
    }

    /** Dates are typed and shown here as in every other form. */
    private static void speak(Component part, ComponentTexts texts) {
        if (part instanceof DatePicker date && date.getI18n() == null) {
            date.setI18n(texts.datePicker());
        }
        part.getChildren().forEach(child -> speak(child, texts));
    }

    /**
     * Adds the primary button; the action closes the sheet itself when it has succeeded. The second half of a double click
     * comes after that and does nothing.
     */
    public Sheet primary(Wording wording, String label, Runnable action) {
        close.setText(wording.say("ui.cancel"));
        Button primary = new Button(label, click -> {
            if (isOpened()) {
                action.run();
            }
        });
        primary.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(primary);
        return this;
    }

    /** Nothing is left to be done here but to read. */
    protected final void onlyClose(Wording wording) {
        close.setText(wording.say("ui.close"));
        getFooter().removeAll();
        getFooter().add(close);
    }
}
