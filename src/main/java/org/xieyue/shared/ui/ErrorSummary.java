package org.xieyue.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Refusal;

/** Lists at the top of a form what is wrong, each with a link to its field, and marks the fields. */
public class ErrorSummary extends Div {

    private final transient Wording wording;

    public ErrorSummary(Wording wording) {
        this.wording = wording;
        addClassName("error-summary");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    public void clear(Map<String, ? extends Component> fields) {
        removeAll();
        setVisible(false);
        fields.values().forEach(field -> mark(field, ""));
    }

    /** Shows the reasons; takes the focus, so that a screen reader reads them. */
    public void show(List<Refusal> reasons, Map<String, ? extends Component> fields) {
        show(reasons, fields, reason -> null);
    }

    /**
     * The same for a form of several pages.
     *
     * @param elsewhere address of the page on which a reason can be mended whose field is not on this one; null for none
     */
    public void show(
            List<Refusal> reasons,
            Map<String, ? extends Component> fields,
            Function<Refusal, @Nullable String> elsewhere) {
        clear(fields);
        UnorderedList list = new UnorderedList();
        for (Refusal reason : reasons) {
            String sentence = wording.say(reason);
            String name = reason.field();
            Component field = name == null ? null : fields.get(name);
            if (field != null) {
                mark(field, sentence);
                list.add(new ListItem(link(sentence, field)));
                continue;
            }
            String address = elsewhere.apply(reason);
            list.add(new ListItem(address == null ? plain(sentence) : new Anchor(address, sentence)));
        }
        add(new H2(wording.say("ui.errors.title")), list);
        setVisible(true);
        getElement().callJsFunction("focus");
        getElement().callJsFunction("scrollIntoView");
    }

    private static Span plain(String sentence) {
        Span plain = new Span(sentence);
        plain.addClassName("plain");
        return plain;
    }

    private static NativeButton link(String sentence, Component field) {
        NativeButton link = new NativeButton(sentence, click -> {
            field.getElement().callJsFunction("scrollIntoView");
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        });
        link.addClassName("link");
        return link;
    }

    private static void mark(Component field, String sentence) {
        if (field instanceof HasValidation validation) {
            validation.setErrorMessage(sentence);
            validation.setInvalid(!sentence.isEmpty());
        }
    }
}
