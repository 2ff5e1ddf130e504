package org.xieyue.campaigns.ui;

import java.util.List;
import org.xieyue.campaigns.Board;
import org.xieyue.campaigns.Figures.Column;
import org.xieyue.shared.ui.BarChart;

/** How far the units of a campaign have come, a bar for each step, the targets as lines across. */
class BoardChart extends BarChart {

    private static final long serialVersionUID = 1L;
    private static final List<Column> STEPS =
            List.of(Column.OFFERED, Column.ANSWERED, Column.TALKS, Column.VOTED, Column.FILED, Column.IN_FORCE);

    BoardChart(Board board, CampaignWords words) {
        super(
                STEPS.stream().map(step -> bar(step, board, words)).toList(),
                Math.max(board.total().units(), board.wanted().offers()));
    }

    private static Bar bar(Column step, Board board, CampaignWords words) {
        int target = switch (step) {
            case OFFERED -> board.wanted().offers();
            case IN_FORCE -> board.wanted().contracts();
            default -> 0;
        };
        int reached = board.total().of(step);
        return new Bar(
                words.column(step),
                words.number(reached),
                reached,
                target,
                words.word("chart.target", words.number(target)));
    }
}
