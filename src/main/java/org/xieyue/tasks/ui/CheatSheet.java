package org.xieyue.tasks.ui;

import java.util.List;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Wording;

/** All keys of the inbox on one card. */
class CheatSheet extends Sheet {

    private static final List<String> KEYS = List.of("J", "K", "Enter", "C", "A", "E", "/", "?", "Esc");

    CheatSheet(Wording wording) {
        super(wording, wording.say("tasks.ui.keys"), pairs(wording));
    }

    private static KeyValues pairs(Wording wording) {
        KeyValues pairs = new KeyValues();
        for (int i = 0; i < KEYS.size(); i++) {
            pairs.pair(KEYS.get(i), wording.say("tasks.ui.keys." + (i + 1)));
        }
        return pairs;
    }
}
