package org.xieyue.processes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import com.vaadin.flow.dom.DomEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.Wording;

/**
 * A file that is changed in the browser, and kept there until the server says that it has it. What the server has heard and not
 * taken it never says it has, even when something else is saved afterwards.
 */
abstract class KeptBoard extends Component implements HasSize {

    private static final long serialVersionUID = 1L;
    private static final String XML = "event.detail.xml";
    private static final String MESSAGE = "event.detail.message";

    /** How far it is saved, and what to do; {@code studio.text.keeping.<state>}. */
    static final List<String> KEEPING = List.of("saving", "late", "offline", "refused", "leftover", "download");

    private final transient Islands islands;
    private final String island;
    private int heard;
    private int refused = -1;

    /** @param island its script; its element is called {@code xieyue-<island>} and its events {@code <island>-…} */
    KeptBoard(Islands islands, String island) {
        this.islands = islands;
        this.island = island;
    }

    static void putKeeping(Map<String, ? super String> words, Wording wording) {
        KEEPING.forEach(key -> words.put("keeping." + key, wording.say("studio.text.keeping." + key)));
    }

    /** What is drawn here is this file. */
    void keeps(String name, Workspace.Keep keep) {
        getElement()
                .addEventListener(island + "-changed", event -> {
                    heard++;
                    keep.save(name, xml(event));
                })
                .addEventData(XML);
        getElement()
                .addEventListener(island + "-leftover", event -> keep.aside(this, name, xml(event)))
                .addEventData(XML);
    }

    void onRestored(Runnable tell) {
        getElement().addEventListener(island + "-restored", event -> tell.run());
    }

    void onUnreadable(Consumer<String> tell) {
        getElement()
                .addEventListener(island + "-failed", event -> tell.accept(text(event, MESSAGE)))
                .addEventData(MESSAGE);
    }

    private static byte[] xml(DomEvent event) {
        return text(event, XML).getBytes(StandardCharsets.UTF_8);
    }

    static String text(DomEvent event, String key) {
        return event.getEventData().path(key).asString("");
    }

    /** The server has everything up to this revision; these places break a rule. */
    void savedUpTo(long revision, List<String> problems) {
        getElement().setPropertyList("problems", problems);
        if (refused < heard) {
            once("saved($0, $1)", (double) revision, heard);
        }
    }

    /** What it told last was not saved. */
    public void refused() {
        refused = heard;
        once("refused($0)", heard);
    }

    /** Another window draws from now on: goes on when all that was drawn here has been saved, or refused, and nothing more can be. */
    public void handOver(Runnable then) {
        once("handOver()").then(told -> then.run(), failure -> then.run());
    }

    /** What was left over has been kept beside. */
    void keptAside() {
        once("keptAside()");
    }

    /** Times that the browser told it something. */
    final int heard() {
        return heard;
    }

    /** The script of the board may come later than the page. */
    final PendingJavaScriptResult once(String call, Object... values) {
        return getElement()
                .executeJs(
                        "return customElements.whenDefined('xieyue-" + island + "').then(() => this." + call + ")",
                        values);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        islands.load(attached.getUI(), island);
    }
}
