package org.xieyue.congress;

import java.util.List;
import org.xieyue.documents.DocumentId;

/**
 * What another process brings before a congress, said before it calls {@code congress-vote}.
 *
 * @param title of the session, such as 一届二次会议
 * @param items what is reported, voted on, elected; the officer may add to them and take none away
 * @param papers what is voted on; documents of the case
 */
public record NewSession(String title, List<Item> items, List<Paper> papers) {

    public NewSession {
        items = List.copyOf(items);
        papers = List.copyOf(papers);
    }

    /**
     * @param seats how many are elected; 0 when nobody is
     * @param candidates names as they stand on the ballot; none when nobody is elected
     */
    public record Item(AgendaItem.Kind kind, String title, int seats, List<String> candidates) {

        public Item {
            candidates = List.copyOf(candidates);
        }

        public static Item report(String title) {
            return new Item(AgendaItem.Kind.REPORT, title, 0, List.of());
        }

        public static Item vote(String title) {
            return new Item(AgendaItem.Kind.VOTE, title, 0, List.of());
        }

        public static Item election(String title, int seats, List<String> candidates) {
            return new Item(AgendaItem.Kind.ELECTION, title, seats, candidates);
        }
    }

    /** @param sha256 of the content that the caller means, in hexadecimal; a document with other content is refused */
    public record Paper(DocumentId document, String sha256) {}
}
