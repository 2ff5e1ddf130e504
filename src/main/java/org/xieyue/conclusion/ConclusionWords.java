package org.xieyue.conclusion;

import org.xieyue.parties.Side;
import org.xieyue.shared.TextKey;

/** Words of other capabilities as arguments of refusals. */
final class ConclusionWords {

    private ConclusionWords() {}

    static TextKey side(Side side) {
        return new TextKey("parties.side." + side);
    }
}
