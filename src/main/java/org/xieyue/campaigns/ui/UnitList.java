package org.xieyue.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.xieyue.bargaining.BargainingStage;
import org.xieyue.campaigns.CampaignBoard;
import org.xieyue.campaigns.UnitRow;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Page;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Tag;

/** The units behind a number of the board, each with a way to its case. */
class UnitList extends Sheet {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient CampaignBoard board;
    private final transient CaseId campaign;
    private final transient CampaignBoard.Choice choice;
    private final transient CampaignWords words;
    private final RowTable<UnitRow> table;
    private final Button more;
    private @Nullable String next;

    UnitList(CampaignBoard board, CaseId campaign, CampaignBoard.Choice choice, String title, CampaignWords words) {
        super(words.wording(), title);
        this.board = board;
        this.campaign = campaign;
        this.choice = choice;
        this.words = words;
        setWidth("min(1040px, 96vw)");
        table = new RowTable<UnitRow>(title)
                .component(words.word("unit"), this::title)
                .component(words.word("mode"), row -> words.whole(words.mode(row.mode())))
                .text(words.wording().say("campaigns.area"), UnitRow::areaName)
                .component(
                        words.wording().say("campaigns.industry"), row -> words.whole(words.industry(row.industry())))
                .component(words.word("bargaining"), this::bargaining)
                .component(words.word("stage"), this::stage)
                .component(words.word("due"), this::due);
        more = new Button(words.word("list.more"), click -> show());
        add(table, more);
        show();
    }

    private void show() {
        Page<UnitRow> page = board.units(campaign, choice, next, PAGE);
        next = page.next();
        table.more(page.rows());
        more.setVisible(next != null);
        if (page.rows().isEmpty()) {
            add(new Paragraph(words.word("list.none")));
        }
    }

    private Component title(UnitRow row) {
        Span title = new Span(new Span(row.title() + " "));
        if (row.later()) {
            title.add(Tag.neutral(words.wording().say("campaigns.later")), new Span(" "));
        }
        if (row.standIn()) {
            title.add(Tag.neutral(words.word("stand-in")));
        }
        if (row.unattended()) {
            title.add(Tag.warn(words.word("unattended")));
        }
        return title;
    }

    private Component bargaining(UnitRow row) {
        CaseId bargaining = row.bargaining();
        String number = row.number();
        return bargaining == null || number == null
                ? new Span(words.word("no-case"))
                : new Anchor("case/" + bargaining, number);
    }

    private Component stage(UnitRow row) {
        BargainingStage stage = row.stage();
        return new Span(stage == null ? "" : words.wording().say("case.state." + stage.state()));
    }

    private Component due(UnitRow row) {
        if (row.nextDueOn() == null) {
            return new Span();
        }
        String due = words.wording().due(row.nextDueOn());
        return row.overdue() ? Tag.late(due) : new Span(due);
    }
}
