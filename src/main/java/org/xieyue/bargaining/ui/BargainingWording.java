package org.xieyue.bargaining.ui;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.BargainingStage;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** Says things of a bargaining as people do. */
@Component
class BargainingWording {

    private final Wording wording;

    BargainingWording(Wording wording) {
        this.wording = wording;
    }

    Wording wording() {
        return wording;
    }

    String word(String key, Object... args) {
        return wording.say("bargaining.ui." + key, args);
    }

    Tag stage(BargainingStage stage) {
        String text = wording.say("bargaining.stage." + stage);
        return switch (stage) {
            case UNSETTLED, PRESSED, PROPOSED, ORDERED, SUSPENDED, COORDINATION -> Tag.warn(text);
            case AWAITING_REPLY, ACCEPTED, TALKS, CONCLUDING -> Tag.action(text);
            case IN_FORCE -> Tag.good(text);
            default -> Tag.neutral(text);
        };
    }
}
