package org.xieyue.congress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.ballots.BallotId;
import org.xieyue.documents.DocumentId;

/**
 * All about a session but the roll.
 *
 * @param ballot of the round that is open or was the last
 */
public record SessionView(
        SessionRow row,
        CongressRow congress,
        List<AgendaItem> agenda,
        List<SentPaper> papers,
        List<GroupOpinion> opinions,
        List<VoteRow> votes,
        List<String> presidium,
        int scrutineers,
        @Nullable LocalDate papersSentOn,
        @Nullable String rollHash,
        @Nullable BallotId ballot,
        @Nullable DocumentId resolution,
        @Nullable DocumentId minutes,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate reportedOn) {

    public SessionView {
        agenda = List.copyOf(agenda);
        papers = List.copyOf(papers);
        opinions = List.copyOf(opinions);
        votes = List.copyOf(votes);
        presidium = List.copyOf(presidium);
    }
}
