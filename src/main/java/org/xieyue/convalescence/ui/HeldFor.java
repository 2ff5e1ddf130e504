package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.xieyue.convalescence.PlaceTaken;

/** How long a place is still kept. Counts down by itself, also without reception; the server decides all the same. */
class HeldFor extends Div {

    private static final long serialVersionUID = 1L;

    HeldFor(PlaceTaken mine, TripWords words, Runnable extend) {
        Instant until = Objects.requireNonNull(mine.heldUntil());
        long seconds = Math.max(0, Duration.between(words.now(), until).toSeconds());
        Span left =
                new Span(words.word("held-for", seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60));
        left.addClassName("countdown");
        left.getElement().setAttribute("role", "timer");
        left.getElement()
                .executeJs(
                        "const end = Date.now() + $0 * 1000; const text = $1; clearInterval(this.tick);"
                                + "this.tick = setInterval(() => { const s = Math.max(0, Math.round((end - Date.now()) / 1000));"
                                + "this.textContent = s === 0 ? $2 : text.replace('#', Math.floor(s / 60) + ':' + String(s % 60).padStart(2, '0'));"
                                + "if (s === 0 || !this.isConnected) clearInterval(this.tick); }, 1000)",
                        (double) seconds, words.word("held-for", "#"), words.word("held-over"));
        addClassNames("row", "wrap");
        add(left);
        if (!mine.extended()) {
            add(new Button(words.word("extend"), click -> extend.run()));
        }
    }
}
