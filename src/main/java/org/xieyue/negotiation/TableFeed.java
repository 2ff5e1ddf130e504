package org.xieyue.negotiation;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;

/** Tells open screens that a table has changed, on whichever node it was changed. */
public interface TableFeed {

    /**
     * @param side the side of the reader: of what the other side keeps to itself they hear nothing, not even that it changed
     */
    Registration subscribe(CaseId caseId, @Nullable Side side, Consumer<TableChanged> listener);

    /** Ends a subscription. */
    interface Registration {
        void remove();
    }
}
