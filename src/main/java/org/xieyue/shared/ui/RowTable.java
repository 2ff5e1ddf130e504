package org.xieyue.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table for lists of moderate length. On a phone every row becomes a block of labelled values; the roles are said
 * outright, because browsers forget them when a table is displayed as blocks. The caption is what a screen reader announces.
 */
public class RowTable<T> extends Div {

    private static final long serialVersionUID = 1L;

    private record Column<T>(String header, boolean number, Function<T, Component> cell) {}

    @Tag("table")
    private static final class Table extends Component {
        private static final long serialVersionUID = 1L;
    }

    private final List<Column<T>> columns = new ArrayList<>();
    private final Element head = new Element("tr").setAttribute("role", "row");
    private final Element body = new Element("tbody").setAttribute("role", "rowgroup");

    public RowTable(String caption) {
        addClassName("table-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption);
        Table table = new Table();
        table.getElement().setAttribute("role", "table").getClassList().add("rows");
        Element title = new Element("caption").setText(caption);
        title.getClassList().add("visually-hidden");
        Element header = new Element("thead").setAttribute("role", "rowgroup").appendChild(head);
        table.getElement().appendChild(title, header, body);
        add(table);
    }

    public RowTable<T> text(String header, Function<T, String> cell) {
        return column(header, false, row -> new Span(cell.apply(row)));
    }

    /** Right-aligned with tabular numerals: amounts and counts. */
    public RowTable<T> number(String header, Function<T, String> cell) {
        return column(header, true, row -> new Span(cell.apply(row)));
    }

    public RowTable<T> component(String header, Function<T, Component> cell) {
        return column(header, false, cell);
    }

    /** A number that opens what it counts: placed like the others. */
    public RowTable<T> figure(String header, Function<T, Component> cell) {
        return column(header, true, cell);
    }

    private RowTable<T> column(String header, boolean number, Function<T, Component> cell) {
        columns.add(new Column<>(header, number, cell));
        Element title =
                new Element("th").setText(header).setAttribute("scope", "col").setAttribute("role", "columnheader");
        if (number) {
            title.getClassList().add("num");
        }
        head.appendChild(title);
        return this;
    }

    /** Replaces the rows. */
    public RowTable<T> rows(List<T> rows) {
        body.removeAllChildren();
        return more(rows);
    }

    /** Adds rows at the end. */
    public RowTable<T> more(List<T> rows) {
        for (T row : rows) {
            Element line = new Element("tr").setAttribute("role", "row");
            for (Column<T> column : columns) {
                Element cell =
                        new Element("td").setAttribute("role", "cell").setAttribute("data-label", column.header());
                if (column.number()) {
                    cell.getClassList().add("num");
                }
                cell.appendChild(column.cell().apply(row).getElement());
                line.appendChild(cell);
            }
            body.appendChild(line);
        }
        return this;
    }
}
