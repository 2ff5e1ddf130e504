package org.xieyue.congress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;
import org.xieyue.jurisdictions.VoteRule;

/**
 * What a congress has decided, for whoever brought the matter before it: numbers, texts and their hashes, no person but
 * those elected.
 *
 * @param decidedOn the day on which the last vote was counted
 * @param document the signed resolution, filed with the case
 * @param sha256 of the resolution's content, in hexadecimal
 * @param rollHash of the delegates on whom approval was counted
 * @param papers all that lay before the delegates, by content; the last one sent is what was voted on last
 */
public record Resolution(
        SessionId session,
        CongressId congress,
        String congressName,
        String title,
        LocalDate decidedOn,
        boolean passed,
        DocumentId document,
        String sha256,
        String rollHash,
        List<Item> items,
        List<SentPaper> papers,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate reportedOn) {

    public Resolution {
        items = List.copyOf(items);
        papers = List.copyOf(papers);
    }

    /**
     * The last vote on one item.
     *
     * @param position on the agenda, from 1
     * @param round how often the session had voted; 1 when it passed at once
     * @param delegates all on the roll (应到)
     * @param present when the vote was opened (实到)
     * @param count yes, no and abstentions are 0 for an election
     * @param needed the least number in favour with which it passes
     * @param source where the rule comes from
     * @param elected names, for an election
     */
    public record Item(
            int position,
            AgendaItem.Kind kind,
            String title,
            int round,
            int delegates,
            int present,
            VoteRow.Count count,
            int needed,
            VoteRule rule,
            String source,
            boolean passed,
            List<String> elected) {

        public Item {
            elected = List.copyOf(elected);
        }

        static Item of(AgendaItem item, VoteRow vote) {
            return new Item(
                    item.position(),
                    item.kind(),
                    item.title(),
                    vote.round(),
                    vote.delegates(),
                    vote.present(),
                    vote.count(),
                    vote.needed(),
                    vote.rule(),
                    vote.source(),
                    vote.passed(),
                    vote.elected());
        }
    }
}
