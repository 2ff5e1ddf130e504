package org.xieyue.processes.watch.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.watch.StepFigures;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Wording;

/** The figures of one version beside those of another, sorted as the reader likes. */
class FigureTable extends Div {

    private static final long serialVersionUID = 1L;

    /** What a table can be sorted by, the largest first. */
    private enum Order {
        RUNNING(Comparator.comparingInt(StepFigures::running)),
        OVERDUE(Comparator.comparingInt(StepFigures::overdue)),
        DONE(Comparator.comparingInt(StepFigures::done)),
        SLOW(Comparator.comparing(each -> Optional.ofNullable(each.slow()).orElse(Duration.ZERO))),
        REWORK(Comparator.comparingInt(StepFigures::rework)),
        STUCK(Comparator.comparingInt(StepFigures::stuck));

        private final Comparator<StepFigures> ascending;

        Order(Comparator<StepFigures> ascending) {
            this.ascending = ascending;
        }
    }

    private final transient Wording wording;
    private final transient List<StepFigures> figures;
    private final transient Map<String, StepFigures> others = new HashMap<>();
    private final boolean compares;
    private final RowTable<StepFigures> table;

    /** @param others figures of the version to compare with; null for none */
    FigureTable(
            Wording wording,
            WatchWords words,
            String process,
            List<StepFigures> figures,
            @Nullable List<StepFigures> others) {
        this.wording = wording;
        this.figures = figures.stream().filter(FigureTable::tells).toList();
        this.compares = others != null;
        if (others != null) {
            others.forEach(each -> this.others.put(each.elementId(), each));
        }
        this.table = new RowTable<StepFigures>(wording.say("watch.figures"))
                .text(wording.say("watch.column.step"), each -> words.step(process, each.name()))
                .number(wording.say("watch.column.running"), count(StepFigures::running))
                .number(wording.say("watch.column.overdue"), count(StepFigures::overdue))
                .number(wording.say("watch.column.done"), count(StepFigures::done))
                .number(wording.say("watch.column.middle"), both(each -> words.took(each.middle())))
                .number(wording.say("watch.column.slow"), both(each -> words.took(each.slow())))
                .number(wording.say("watch.column.rework"), count(StepFigures::rework))
                .number(wording.say("watch.column.stuck"), count(StepFigures::stuck));
        addClassName("stack");
        add(order(), table);
        sort(Order.RUNNING);
    }

    private static boolean tells(StepFigures each) {
        return each.running() + each.done() + each.stuck() + each.rework() > 0;
    }

    private Select<Order> order() {
        Select<Order> order = new Select<>();
        order.setLabel(wording.say("watch.sort"));
        order.setItems(Order.values());
        order.setItemLabelGenerator(each -> wording.say("watch.sort." + each));
        order.setValue(Order.RUNNING);
        order.setWidth("min(240px, 100%)");
        order.addValueChangeListener(change -> sort(change.getValue()));
        return order;
    }

    private void sort(Order order) {
        table.rows(figures.stream()
                .sorted(order.ascending.reversed().thenComparing(StepFigures::elementId))
                .toList());
    }

    private Function<StepFigures, String> count(ToIntFunction<StepFigures> number) {
        return both(each -> wording.number(number.applyAsInt(each)));
    }

    /** {@code 3 天 | 5 天}: this version, then the other one; a dash where it has no such step. */
    private Function<StepFigures, String> both(Function<StepFigures, String> value) {
        return each -> {
            if (!compares) {
                return value.apply(each);
            }
            StepFigures other = others.get(each.elementId());
            return value.apply(each) + " | " + (other == null ? "–" : value.apply(other));
        };
    }
}
