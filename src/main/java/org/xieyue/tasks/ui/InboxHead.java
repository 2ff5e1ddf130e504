package org.xieyue.tasks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.TaskView;

/** Title, views, search and filter above the list. */
class InboxHead extends Div {

    private static final int PAUSE_MILLIS = 300;
    private static final String ALL = "";

    private final transient Wording wording;
    private final H1 title = new H1();
    private final Nav views = new Nav();
    private final TextField search = new TextField();
    private final Select<String> process = new Select<>();
    private final transient Map<String, String> processes;
    private InboxAddress address = InboxAddress.START;

    InboxHead(DossierKit kit, Consumer<InboxAddress> go, Runnable cheatSheet) {
        this.wording = kit.wording();
        this.processes = kit.words().processes();
        addClassName("inbox-head");
        views.addClassName("views");
        views.getElement().setAttribute("aria-label", wording.say("tasks.ui.views"));
        prepareSearch(go);
        prepareProcess(go);
        Button keys = new Button("?", click -> cheatSheet.run());
        keys.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        keys.setAriaLabel(wording.say("tasks.ui.keys"));
        keys.setTooltipText(wording.say("tasks.ui.keys"));
        keys.addClassName("keys-button");
        Span space = new Span();
        space.addClassName("space");
        Div first = new Div(title, space, process, keys);
        first.addClassName("row");
        add(first, views, search);
    }

    private void prepareSearch(Consumer<InboxAddress> go) {
        search.setPlaceholder(wording.say("tasks.ui.search"));
        search.setAriaLabel(wording.say("tasks.ui.search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setMaxLength(100);
        search.setSuffixComponent(Corner.key("/"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MILLIS);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(address.searching(change.getValue()));
            }
        });
    }

    private void prepareProcess(Consumer<InboxAddress> go) {
        List<String> keys = new ArrayList<>(processes.keySet());
        keys.addFirst(ALL);
        process.setItems(keys);
        process.setItemLabelGenerator(
                key -> key.isEmpty() ? wording.say("tasks.ui.allProcesses") : processes.getOrDefault(key, key));
        process.setAriaLabel(wording.say("tasks.ui.process"));
        process.setVisible(processes.size() > 1);
        process.addClassName("process-filter");
        process.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(address.inProcess(change.getValue().isEmpty() ? null : change.getValue()));
            }
        });
    }

    void show(InboxAddress now) {
        address = now;
        title.setText(wording.say("tasks.view." + now.view().name()));
        String text = now.search() == null ? "" : now.search();
        if (!search.getValue().strip().equals(text)) {
            search.setValue(text);
        }
        process.setValue(now.process() == null || !processes.containsKey(now.process()) ? ALL : now.process());
        views.removeAll();
        for (TaskView view : TaskView.values()) {
            Anchor link = new Anchor(now.with(view).href(), wording.say("tasks.view." + view.name()));
            if (view == now.view()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            views.add(link);
        }
    }

    void focusSearch() {
        search.focus();
    }
}
