package org.xieyue.processes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.forms.FieldKind;
import org.xieyue.processes.forms.FormDesign;
import org.xieyue.processes.forms.FormItem;
import org.xieyue.processes.forms.FormItem.Role;
import org.xieyue.processes.forms.Said;
import org.xieyue.shared.ui.Wording;

/** Draws a form: its fields in a list, what is said of the chosen one, and how it will look. */
final class FormDesigner extends Div implements Pad {

    private static final long serialVersionUID = 1L;
    private static final int MOST_STEPS_BACK = 100;
    private static final String HANDED_OVER = "handed-over";

    /** What was typed a moment ago waits in the browser until something else is told. */
    private static final String HAND_OVER =
            "this.inert = true; this.dispatchEvent(new CustomEvent('" + HANDED_OVER + "'))";

    private final transient Wording wording;
    private final transient Consumer<byte[]> save;
    private final transient Deque<byte[]> before = new ArrayDeque<>();
    private final transient Deque<byte[]> after = new ArrayDeque<>();
    private final boolean editable;
    private final OrderedList list = new OrderedList();
    private final Div fields = new Div();
    private final FormShown shown;
    private final transient UnsentWords unsent;
    private transient byte[] content;
    private int chosen = -1;
    private boolean refused;

    FormDesigner(
            Wording wording,
            UnsentWords unsent,
            FormPreview preview,
            String name,
            byte[] content,
            boolean editable,
            Consumer<byte[]> save) {
        this.wording = wording;
        this.unsent = unsent;
        this.content = content.clone();
        this.editable = editable;
        this.save = save;
        this.shown = new FormShown(wording, preview, name);
        addClassNames("form-designer");
        list.addClassName("form-items");
        fields.addClassNames("stack", "form-item");
        Div drawn = new Div(list);
        drawn.addClassNames("card", "stack");
        if (editable) {
            drawn.addComponentAsFirst(adders());
            Shortcuts.addShortcutListener(drawn, () -> move(true), Key.ARROW_UP, KeyModifier.ALT)
                    .listenOn(drawn);
            Shortcuts.addShortcutListener(drawn, () -> move(false), Key.ARROW_DOWN, KeyModifier.ALT)
                    .listenOn(drawn);
        }
        Div said = new Div(fields);
        said.addClassNames("card", "stack");
        add(drawn, said, shown);
        showAll();
    }

    /** What was typed here last and never came is where it was typed. */
    @Override
    protected void onAttach(AttachEvent attached) {
        if (editable) {
            unsent.begin(this, attached.getUI(), item -> {
                if (chosen < 0) {
                    reveal(item);
                }
            });
        }
    }

    private Component adders() {
        Div row = new Div();
        row.addClassNames("row", "wrap");
        for (FieldKind kind : FieldKind.values()) {
            String label = wording.say("studio.form.kind." + kind);
            row.add(small("+ " + label, () -> change(design -> design.addField(chosen, kind, label))));
        }
        row.add(
                small(
                        "+ " + wording.say("studio.form.note"),
                        () -> change(design -> design.addNote(chosen, wording.say("studio.form.note.new")))),
                small(
                        "+ " + wording.say("studio.form.screen"),
                        () -> change(design -> design.addScreen(chosen, wording.say("studio.form.screen.new")))));
        return row;
    }

    private static Button small(String label, Runnable action) {
        Button button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Optional<FormDesign> design() {
        return FormDesign.read(content);
    }

    /** @param change tells which item is chosen afterwards */
    private void change(ToIntFunction<FormDesign> change) {
        design().ifPresent(design -> {
            int now = change.applyAsInt(design);
            take(design.bytes());
            chosen = now;
            showAll();
        });
    }

    /** The words of the chosen item changed: what is typed in stays as it is. */
    private void say(Said said) {
        design().ifPresent(design -> {
            design.say(chosen, said);
            take(design.bytes());
            showList();
            shown.show(content);
        });
    }

    private void take(byte[] next) {
        if (!Arrays.equals(next, content)) {
            before.push(content);
            if (before.size() > MOST_STEPS_BACK) {
                before.removeLast();
            }
            after.clear();
            content = next;
            tell();
        }
    }

    private void tell() {
        refused = false;
        save.accept(content.clone());
    }

    private void move(boolean up) {
        if (chosen >= 0) {
            change(design -> design.move(chosen, up));
        }
    }

    @Override
    public void undo() {
        step(before, after);
    }

    @Override
    public void redo() {
        step(after, before);
    }

    private void step(Deque<byte[]> from, Deque<byte[]> to) {
        if (!from.isEmpty()) {
            to.push(content);
            content = from.pop();
            tell();
            chosen = -1;
            showAll();
        }
    }

    @Override
    public void saved(long revision, List<Finding> findings) {
        getElement().setAttribute("data-revision", String.valueOf(revision));
        if (!refused) {
            tellKept();
        }
    }

    @Override
    public void refused() {
        refused = true;
    }

    /** What the server has of the chosen item, so that the browser may forget it. */
    private void tellKept() {
        if (chosen >= 0) {
            design().ifPresent(design -> unsent.has(FormItemFields.kept(design.said(chosen))));
        }
    }

    @Override
    public void handOver(Runnable then) {
        getElement().addEventListener(HANDED_OVER, event -> then.run());
        getElement().executeJs(HAND_OVER);
    }

    @Override
    public void reveal(String id) {
        design().ifPresent(design -> design.items().stream()
                .filter(item -> item.key().equals(id))
                .findFirst()
                .ifPresent(item -> choose(item.number())));
    }

    private void choose(int number) {
        chosen = number;
        showAll();
    }

    private void showAll() {
        showList();
        showFields();
        shown.show(content);
    }

    private void showList() {
        list.removeAll();
        design().ifPresent(design -> design.items().forEach(item -> list.add(line(item))));
    }

    private ListItem line(FormItem item) {
        String label = item.label().isEmpty() ? item.key() : item.label();
        Button choose = new Button(label, click -> choose(item.number()));
        choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        choose.addClassName("in-text");
        choose.getElement().setAttribute("aria-pressed", String.valueOf(item.number() == chosen));
        FieldKind kind = item.kind();
        Div words = new Div(choose);
        words.addClassName("words");
        org.xieyue.shared.ui.Tag type = org.xieyue.shared.ui.Tag.neutral(
                wording.say(kind == null ? "studio.form." + item.role() : "studio.form.kind." + kind));
        ListItem line = new ListItem(words, type);
        line.addClassNames("row", item.role() == Role.SCREEN ? "screen" : "field");
        line.setClassName("chosen", item.number() == chosen);
        if (editable && item.number() == chosen) {
            line.add(
                    icon("↑", "studio.form.up", () -> move(true)),
                    icon("↓", "studio.form.down", () -> move(false)),
                    icon(
                            "×",
                            "studio.form.remove",
                            () -> change(design -> {
                                design.remove(item.number());
                                return -1;
                            })));
        }
        return line;
    }

    private Button icon(String sign, String key, Runnable action) {
        Button button = small(sign, action);
        button.setAriaLabel(wording.say(key));
        button.setTooltipText(wording.say(key));
        return button;
    }

    private void showFields() {
        fields.getElement().removeAllChildren();
        Optional<FormDesign> design = design();
        if (design.isEmpty()) {
            fields.add(new Paragraph(wording.say("studio.form.unreadable")));
        } else if (chosen < 0) {
            fields.add(new FormItemFields(wording)
                    .outcomes(
                            design.get(),
                            editable,
                            outcomes -> change(changed -> {
                                changed.outcomes(outcomes);
                                return -1;
                            })));
        } else {
            FormItem item = design.get().items().get(chosen);
            fields.add(new FormItemFields(wording)
                    .of(
                            item,
                            design.get().said(chosen),
                            editable,
                            this::say,
                            kind -> change(changed -> {
                                changed.say(chosen, changed.said(chosen).kind(kind));
                                return chosen;
                            })));
            if (editable) {
                unsent.beside(fields, item.key());
                tellKept();
            }
        }
    }
}
