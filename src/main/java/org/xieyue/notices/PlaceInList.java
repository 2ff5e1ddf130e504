package org.xieyue.notices;

import java.time.DateTimeException;
import java.time.Instant;
import org.xieyue.shared.NotFound;

/** Where a page of messages ended; what comes from outside and is no such place is not there. */
record PlaceInList(Instant sentAt, MessageId id) {

    static PlaceInList of(MessageBox.Stored message) {
        return new PlaceInList(message.sentAt(), message.id());
    }

    static PlaceInList parse(String text) {
        String[] parts = text.split("_", 2);
        try {
            if (parts.length == 2) {
                return new PlaceInList(Instant.parse(parts[0]), MessageId.parse(parts[1]));
            }
        } catch (DateTimeException | IllegalArgumentException nonsense) {
            throw new NotFound();
        }
        throw new NotFound();
    }

    @Override
    public String toString() {
        return sentAt + "_" + id;
    }
}
