package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.TableView.Row;
import org.xieyue.negotiation.Terms;
import org.xieyue.parties.Side;

/**
 * One row a clause; a phone shows them as cards. Settled clauses, and those that differ in punctuation only, share a row that
 * opens.
 */
class ClauseGrid extends Div {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 8;

    @Tag("table")
    private static final class Table extends Component {
        private static final long serialVersionUID = 1L;
    }

    private final transient TableWords words;
    private final transient Consumer<ClauseKey> choose;
    private final Element body = new Element("tbody").setAttribute("role", "rowgroup");
    private final Element head = new Element("tr").setAttribute("role", "row");
    private final Map<String, Element> lines = new LinkedHashMap<>();
    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();
    private boolean settledOpen;
    private boolean formOpen;
    private @Nullable ClauseKey selected;
    private transient @Nullable TableView shown;

    ClauseGrid(TableWords words, Consumer<ClauseKey> choose) {
        this.words = words;
        this.choose = choose;
        addClassNames("table-scroll", "talks");
        Table table = new Table();
        table.getElement().setAttribute("role", "table").getClassList().add("rows");
        Element caption = new Element("caption").setText(words.word("grid"));
        caption.getClassList().add("visually-hidden");
        table.getElement()
                .appendChild(
                        caption,
                        new Element("thead").setAttribute("role", "rowgroup").appendChild(head),
                        body);
        add(table);
    }

    private void header(@Nullable Side mine) {
        head.removeAllChildren();
        for (String column : List.of("number", "clause", "last", "workers", "employers", "gap", "trend", "state")) {
            String title = words.word("column." + column);
            if (mine != null && column.equals(mine == Side.WORKERS ? "workers" : "employers")) {
                title = title + words.word("column.mine");
            }
            Element cell = new Element("th")
                    .setAttribute("scope", "col")
                    .setAttribute("role", "columnheader")
                    .setText(title);
            cell.getClassList().set("num", column.equals("gap"));
            head.appendChild(cell);
        }
    }

    void show(TableView view, @Nullable ClauseKey chosen) {
        shown = view;
        selected = chosen;
        header(view.side());
        body.removeAllChildren();
        lines.clear();
        buttons.clear();
        List<Row> settled = new ArrayList<>();
        List<Row> formOnly = new ArrayList<>();
        for (Row row : view.rows()) {
            if (row.state().isSettled()) {
                settled.add(row);
            } else if (row.formOnly()) {
                formOnly.add(row);
            } else {
                line(row, view.side());
            }
        }
        formOpen = group(formOnly, "form-only", formOpen, view, chosen);
        settledOpen = group(settled, "settled", settledOpen, view, chosen);
        select(chosen);
    }

    private boolean group(List<Row> rows, String kind, boolean open, TableView view, @Nullable ClauseKey chosen) {
        if (rows.isEmpty()) {
            return false;
        }
        boolean now = open || rows.stream().anyMatch(row -> row.key().equals(chosen));
        NativeButton toggle =
                new NativeButton(words.word("group." + kind, rows.size(), words.numbers(rows)), click -> toggle(kind));
        toggle.addClassName("link");
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(now));
        Element cell = new Element("td")
                .setAttribute("role", "cell")
                .setAttribute("colspan", String.valueOf(COLUMNS))
                .setAttribute("data-label", "");
        cell.appendChild(toggle.getElement());
        Element line = new Element("tr").setAttribute("role", "row").appendChild(cell);
        line.getClassList().add("group-row");
        body.appendChild(line);
        if (now) {
            rows.forEach(row -> line(row, view.side()));
        }
        return now;
    }

    private void toggle(String kind) {
        TableView view = shown;
        if (view == null) {
            return;
        }
        if (kind.equals("settled")) {
            settledOpen = !settledOpen;
        } else {
            formOpen = !formOpen;
        }
        show(view, selected);
    }

    private void line(Row row, @Nullable Side mine) {
        Element line = new Element("tr").setAttribute("role", "row");
        NativeButton title = new NativeButton(row.title().isEmpty() ? row.number() : row.title());
        title.addClassNames("link", "strong");
        title.getElement().setAttribute("aria-label", words.sentence(row, mine));
        Div clause = new Div(title);
        String about = words.topicBeside(row);
        if (!about.isEmpty()) {
            Span topic = new Span(about);
            topic.addClassNames("soft", "small");
            clause.add(new Div(topic));
        }
        cell(line, "number", new Span(row.number()), "no");
        cell(line, "clause", clause, "");
        cell(line, "last", new Span(words.last(row)), "");
        cell(line, "workers", offer(row, Side.WORKERS, mine), "");
        cell(line, "employers", offer(row, Side.EMPLOYERS, mine), "");
        cell(line, "gap", new Span(words.gap(row)), "num");
        cell(line, "trend", trend(row, mine), "");
        cell(line, "state", state(row, mine), "");
        line.addEventListener("click", event -> choose.accept(row.key()));
        line.getClassList().add("clickable");
        body.appendChild(line);
        lines.put(row.key().value(), line);
        buttons.put(row.key().value(), title);
    }

    private Component offer(Row row, Side side, @Nullable Side mine) {
        TableView.Offer offer = row.of(side);
        Span brief = new Span(offer == null ? "—" : words.brief(offer.terms()));
        if (side == mine && offer != null) {
            brief.addClassName("ours");
        }
        return brief;
    }

    private Component trend(Row row, @Nullable Side mine) {
        Terms agreed = row.agreed();
        if (agreed != null) {
            Span on = new Span(words.word("since.agreed", row.since(), words.brief(agreed)));
            on.addClassNames("soft", "small");
            return on;
        }
        if (row.trend().size() > 1) {
            return NumberLine.of(row, mine, null, words, false)
                    .<Component>map(line -> line)
                    .orElseGet(Span::new);
        }
        Span since = new Span(row.since() == 0 ? "" : words.word("since", row.since()));
        since.addClassNames("faint", "small");
        return since;
    }

    private Component state(Row row, @Nullable Side mine) {
        Div all = new Div(words.state(row, mine));
        all.addClassNames("row", "wrap");
        if (!row.linked().isEmpty()) {
            all.add(org.xieyue.shared.ui.Tag.neutral(
                    words.word("linked", String.join(words.word("list.joint"), row.linked()))));
        }
        TableView.LawHint hint = row.hint();
        if (hint != null) {
            Span badge = hint.unmet().isEmpty()
                    ? org.xieyue.shared.ui.Tag.neutral(words.wording().say(hint.rule()))
                    : org.xieyue.shared.ui.Tag.warn(words.wording().say(hint.rule()));
            badge.getElement().setAttribute("title", words.wording().say(hint.citation()));
            all.add(badge);
        }
        return all;
    }

    private void cell(Element line, String column, Component content, String className) {
        Element cell = new Element("td")
                .setAttribute("role", "cell")
                .setAttribute("data-label", words.word("column." + column));
        if (!className.isEmpty()) {
            cell.getClassList().add(className);
        }
        line.appendChild(cell.appendChild(content.getElement()));
    }

    void select(@Nullable ClauseKey key) {
        selected = key;
        lines.forEach((each, line) -> {
            boolean is = key != null && each.equals(key.value());
            line.getClassList().set("selected", is);
            if (is) {
                line.setAttribute("aria-current", "true");
            } else {
                line.removeAttribute("aria-current");
            }
        });
    }

    /** Brings a row into sight, with the focus on it. */
    void focus(ClauseKey key) {
        NativeButton button = buttons.get(key.value());
        if (button != null) {
            button.focus();
        }
    }

    /** The rows that can be reached now, in order. */
    List<ClauseKey> order() {
        return lines.keySet().stream().map(ClauseKey::new).toList();
    }
}
