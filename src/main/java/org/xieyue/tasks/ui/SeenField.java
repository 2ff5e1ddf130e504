package org.xieyue.tasks.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.ui.Wording;

/**
 * The digest of what the person reads here, as a short code to compare; the whole of it on demand. It is sent back as it was
 * first shown: a draft from another day does not change it.
 */
class SeenField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHORT = 8;

    private final Code code = new Code();
    private final Code whole = new Code();
    private @Nullable String digest;

    SeenField(Wording wording, String label, String hint) {
        addClassName("seen");
        Span name = new Span(label);
        name.addClassNames("soft", "small");
        Div line = new Div(name, code);
        line.addClassNames("row", "wrap");
        whole.addClassName("hash");
        Details more = new Details(wording.say("tasks.ui.seen.whole"), whole);
        add(line, more);
        if (!hint.isEmpty()) {
            Span about = new Span(hint);
            about.addClassNames("faint", "small");
            add(about);
        }
    }

    FormFields.Bound bound() {
        return new BoundField(this, () -> digest, this::show, code::getText);
    }

    private void show(@Nullable Object raw) {
        if (digest == null && raw != null) {
            digest = raw.toString();
            whole.setText(digest);
            code.setText(digest.length() <= SHORT ? digest : group(digest.substring(0, SHORT)));
        }
    }

    private static String group(String hex) {
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
