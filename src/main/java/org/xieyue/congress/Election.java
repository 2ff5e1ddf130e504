package org.xieyue.congress;

import java.time.LocalDate;
import java.util.List;
import org.xieyue.documents.DocumentId;

/**
 * Who a congress has elected, and what proves it.
 *
 * @param matter what they were elected to, as it stood on the agenda
 * @param elected names as they stood on the ballot; empty when nobody reached the majority
 * @param resolution the document that says so, with the hash of its content
 */
public record Election(
        SessionId session,
        CongressId congress,
        String congressName,
        String sessionTitle,
        String matter,
        List<String> elected,
        LocalDate decidedOn,
        DocumentId resolution,
        String resolutionSha256) {

    public Election {
        elected = List.copyOf(elected);
    }
}
