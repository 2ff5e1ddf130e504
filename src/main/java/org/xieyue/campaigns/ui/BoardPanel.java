package org.xieyue.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.xieyue.campaigns.Board;
import org.xieyue.campaigns.CampaignBoard;
import org.xieyue.campaigns.CampaignRow;
import org.xieyue.campaigns.ExportBoard;
import org.xieyue.campaigns.Figures;
import org.xieyue.campaigns.Figures.Column;
import org.xieyue.campaigns.Target;
import org.xieyue.employers.Industry;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;

/** The board: chart with one message, its numbers one click away, progress by area and industry with a list behind each number. */
class BoardPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CampaignRow campaign;
    private final transient @Nullable ExportBoard exportBoard;
    private final transient CampaignWords words;
    private final transient @Nullable BiConsumer<CampaignBoard.Choice, String> list;
    private final NativeDetails numbers = new NativeDetails();
    private transient @Nullable Board shown;

    /** A line of the table; area and industry are null in the total. */
    private record Line(
            @Nullable UnionId area,
            String areaName,
            @Nullable Industry industry,
            String industryName,
            Figures figures) {}

    /** A line of the results against the targets. */
    private record Result(String industry, Target target, Figures figures) {}

    /** Figures only: for those who may not open the cases behind them. */
    BoardPanel(CampaignRow campaign, CampaignWords words) {
        this(campaign, null, words, null);
    }

    BoardPanel(
            CampaignRow campaign,
            @Nullable ExportBoard exportBoard,
            CampaignWords words,
            @Nullable BiConsumer<CampaignBoard.Choice, String> list) {
        this.campaign = campaign;
        this.exportBoard = exportBoard;
        this.words = words;
        this.list = list;
        addClassName("stack");
    }

    /** Shows these figures; the same again leaves the screen as it is. */
    void show(Board board) {
        if (board.equals(shown)) {
            return;
        }
        shown = board;
        removeAll();
        add(chart(board), progress(board));
    }

    private Card chart(Board board) {
        Figures total = board.total();
        String title = total.offered() == 0
                ? words.word("chart.none")
                : words.word(
                        "chart.title",
                        words.number(total.units()),
                        words.number(total.offered()),
                        words.number(total.inForce()));
        Card card = new Card(title);
        if (total.overdue() > 0) {
            card.beside(Tag.late(words.word("chart.overdue", words.number(total.overdue()))));
        }
        Paragraph covered = new Paragraph(words.word(
                "chart.workers",
                words.number(total.workers()),
                words.number(board.wanted().workers())));
        numbers.setSummaryText(words.word("chart.table"));
        numbers.setContent(results(board));
        card.add(new BoardChart(board, words), covered, numbers);
        return card;
    }

    private Component results(Board board) {
        List<Result> rows = new ArrayList<>();
        board.industries()
                .forEach((industry, figures) -> rows.add(new Result(
                        words.industry(industry),
                        board.target(industry).orElse(new Target(industry, 0, 0, 0)),
                        figures)));
        rows.add(new Result(term("total"), board.wanted(), board.total()));
        return new RowTable<Result>(words.word("results"))
                .text(term("industry"), Result::industry)
                .number(
                        words.column(Column.OFFERED),
                        row -> words.number(row.figures().offered()))
                .number(term("target.offers"), row -> words.number(row.target().offers()))
                .number(
                        words.column(Column.ANSWERED),
                        row -> words.number(row.figures().answered()))
                .number(
                        words.column(Column.TALKS),
                        row -> words.number(row.figures().talks()))
                .number(
                        words.column(Column.VOTED),
                        row -> words.number(row.figures().voted()))
                .number(
                        words.column(Column.FILED),
                        row -> words.number(row.figures().filed()))
                .number(
                        words.column(Column.IN_FORCE),
                        row -> words.number(row.figures().inForce()))
                .number(
                        term("target.contracts"),
                        row -> words.number(row.target().contracts()))
                .number(
                        words.column(Column.WORKERS),
                        row -> words.number(row.figures().workers()))
                .number(term("target.workers"), row -> words.number(row.target().workers()))
                .rows(rows);
    }

    private Card progress(Board board) {
        List<Line> lines = new ArrayList<>();
        board.lines()
                .forEach(line -> lines.add(new Line(
                        line.area(),
                        line.areaName(),
                        line.industry(),
                        words.industry(line.industry()),
                        line.figures())));
        lines.add(new Line(null, term("total"), null, "", board.total()));
        RowTable<Line> table = new RowTable<Line>(words.word("progress"))
                .text(term("area"), Line::areaName)
                .text(term("industry"), Line::industryName);
        for (Column column : Column.values()) {
            table.figure(words.column(column), line -> number(line, column));
        }
        Card card = new Card(words.word("progress"), table.rows(lines));
        if (exportBoard != null) {
            card.add(new Anchor(file(exportBoard), words.word("export")));
        }
        card.addClassName("stack");
        return card;
    }

    private Component number(Line line, Column column) {
        String text = words.number(line.figures().of(column));
        BiConsumer<CampaignBoard.Choice, String> behind = list;
        if (behind == null || !column.countsUnits() || line.figures().of(column) == 0) {
            return new Span(text);
        }
        String what = line.areaName() + " " + line.industryName() + " " + words.column(column);
        NativeButton open = new NativeButton(
                text, click -> behind.accept(new CampaignBoard.Choice(line.area(), line.industry(), column), what));
        open.addClassName("figure");
        if (column == Column.OVERDUE) {
            open.addClassName("late");
        }
        open.getElement()
                .setAttribute(
                        "aria-label",
                        words.word("open-list", line.areaName(), line.industryName(), words.column(column), text));
        return open;
    }

    private DownloadHandler file(ExportBoard tables) {
        return event -> {
            event.setFileName("campaign.xlsx");
            event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            event.getOutputStream()
                    .write(tables.xlsx(campaign.id(), words.wording().locale()));
        };
    }

    private String term(String key) {
        return words.wording().say("campaigns." + key);
    }
}
