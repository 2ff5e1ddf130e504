package org.xieyue.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Single keys for a view. They are silent while a field has the focus or a dialog is open; each has a button as well. */
public class Keys {

    private static final String FREE = "!(event.ctrlKey||event.metaKey||event.altKey)"
            + "&&!event.composedPath().some(e=>e.matches&&e.matches("
            + "'input,textarea,select,[contenteditable],vaadin-dialog,vaadin-dialog-overlay,xieyue-diagram'))"
            + "&&!document.querySelector('vaadin-dialog[opened]')";

    private final Map<String, Runnable> actions = new LinkedHashMap<>();

    /** @param key as the browser names it, in lower case: {@code j}, {@code arrowdown}, {@code /} */
    public Keys on(String key, Runnable action) {
        actions.put(key, action);
        return this;
    }

    /** Listens on the whole page for as long as the view is shown. */
    public void listenFor(Component view) {
        view.addAttachListener(attached -> {
            UI ui = attached.getUI();
            DomListenerRegistration registration = ui.getElement()
                    .addEventListener(
                            "keydown",
                            event -> press(event.getEventData()
                                    .get("event.key.toLowerCase()")
                                    .asString()));
            registration.addEventData("event.key.toLowerCase()");
            registration.setFilter(filter());
            view.addDetachListener(detached -> {
                detached.unregisterListener();
                registration.remove();
            });
        });
    }

    private String filter() {
        String keys = actions.keySet().stream().map(key -> "'" + key + "'").collect(Collectors.joining(","));
        return FREE + "&&[" + keys + "].includes(event.key.toLowerCase())&&(event.preventDefault(),true)";
    }

    public void press(String key) {
        Runnable action = actions.get(key);
        if (action != null) {
            action.run();
        }
    }
}
