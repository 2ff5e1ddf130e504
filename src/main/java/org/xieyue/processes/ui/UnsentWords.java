package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.function.Consumer;
import org.xieyue.shared.ui.Islands;

/**
 * What is typed about one item of a form, remembered in the browser until the server has it: without a connection, and when what the
 * server knew of this window is gone.
 */
final class UnsentWords {

    private static final String REMEMBERED =
            "try { return Object.keys(sessionStorage).find(each => each.startsWith($0)) ?? '' } catch { return '' }";

    private static final String PREFIX = "xieyue/unsent/";

    private final Islands islands;
    private final String place;
    private final Runnable restored;
    private Element here = new Element("xieyue-unsent");

    /**
     * @param place names the form
     * @param restored words have come back
     */
    UnsentWords(Islands islands, String place, Runnable restored) {
        this.islands = islands;
        this.place = place + "/";
        this.restored = restored;
    }

    /** @param found is told an item of which there are words that never came */
    void begin(Component form, UI ui, Consumer<String> found) {
        islands.load(ui, "unsent");
        form.getElement().executeJs(REMEMBERED, PREFIX + place).then(String.class, key -> {
            if (key.startsWith(PREFIX + place)) {
                found.accept(key.substring((PREFIX + place).length()));
            }
        });
    }

    /** From now on it remembers what is typed in the fields of this item. */
    void beside(Component fields, String item) {
        here = new Element("xieyue-unsent");
        here.setAttribute("place", place + item).setAttribute("hidden", true);
        here.addEventListener("unsent-restored", event -> restored.run());
        fields.getElement().appendChild(here);
    }

    /** What the server has, by the name of the field. */
    void has(Map<String, Object> kept) {
        here.setPropertyMap("kept", kept);
    }
}
