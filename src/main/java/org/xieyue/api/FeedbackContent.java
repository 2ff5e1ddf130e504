package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.convalescence.FeedbackScores;

@Schema(
        name = "TripFeedbackScores",
        description = "What participants said, without names; under five answers nothing but their number.")
record FeedbackContent(
        int answers,
        @Nullable BigDecimal average,

        @Schema(description = "How many gave 1, 2, 3, 4 and 5")
        List<Integer> byScore,

        List<String> remarks) {

    static FeedbackContent of(FeedbackScores scores) {
        return new FeedbackContent(
                scores.answers(),
                scores.isShown() ? new BigDecimal(scores.average()) : null,
                scores.byScore(),
                scores.remarks());
    }
}
