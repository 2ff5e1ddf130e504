package org.xieyue.ballots.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;
import org.xieyue.ballots.BallotId;
import org.xieyue.shared.ui.Islands;

/** A scrutineer's key, made and kept in the browser: the private half comes here only when it is handed in after the close. */
@Tag("xieyue-scrutineer-key")
class ScrutineerKey extends Component {

    private static final long serialVersionUID = 1L;

    private static final String KEY = "event.detail.key";

    private final transient Islands islands;

    private ScrutineerKey(Islands islands, BallotId ballot, String mode, String event, Consumer<String> key) {
        this.islands = islands;
        getElement()
                .setAttribute("ballot", ballot.toString())
                .setAttribute("mode", mode)
                .addEventListener(
                        event, made -> key.accept(made.getEventData().get(KEY).asString()))
                .addEventData(KEY);
    }

    /** @param registered gets the public key, 32 bytes in base64url, once the private one was saved */
    static ScrutineerKey toMake(Islands islands, BallotId ballot, Consumer<String> registered) {
        return new ScrutineerKey(islands, ballot, "make", "public-key", registered);
    }

    /** @param handedIn gets the private key, 32 bytes in base64url */
    static ScrutineerKey toHandIn(Islands islands, BallotId ballot, Consumer<String> handedIn) {
        return new ScrutineerKey(islands, ballot, "hand-in", "private-key", handedIn);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        islands.load(attached.getUI(), "scrutineer-key");
    }
}
