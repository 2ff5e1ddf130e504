package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.negotiation.OfferPackage;
import org.xieyue.negotiation.PackageId;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.TableView.Row;
import org.xieyue.negotiation.Terms;
import org.xieyue.parties.Side;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** "若第 8 条 …,则第 12 条 …". */
class PackageSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient TableKit kit;
    private final transient TableView view;
    private final transient Runnable done;
    private final List<Line> lines = new ArrayList<>();
    private final Div all = new Div();
    private final ErrorSummary errors;

    PackageSheet(TableKit kit, TableView view, @Nullable Row first, Runnable done) {
        super(kit.words().wording(), kit.words().word("package.title"));
        this.kit = kit;
        this.view = view;
        this.done = done;
        errors = new ErrorSummary(kit.words().wording());
        all.addClassName("stack");
        add(errors, all, new Button(kit.words().word("package.more"), click -> line(false, null)));
        line(true, first);
        line(false, null);
        primary(kit.words().wording(), kit.words().word("package.offer"), this::offer);
    }

    private final class Line extends Div {
        private static final long serialVersionUID = 1L;
        private final Select<Boolean> condition = new Select<>();
        private final ComboBox<Row> clause = new ComboBox<>();
        private final Fields fields = new Fields(kit.words());

        Line(boolean asks) {
            addClassNames("card", "stack");
            condition.setLabel(kit.words().word("package.role"));
            condition.setItems(true, false);
            condition.setItemLabelGenerator(is -> kit.words().word(is ? "package.if" : "package.then"));
            condition.setValue(asks);
            clause.setLabel(kit.words().word("column.clause"));
            clause.setItems(view.open());
            clause.setItemLabelGenerator(row -> row.number() + " " + row.title());
            clause.addValueChangeListener(chosen -> {
                if (chosen.getValue() != null) {
                    fields.show(start(chosen.getValue()));
                }
            });
            add(condition, clause, fields);
        }
    }

    private Terms start(Row row) {
        Side mine = view.side();
        TableView.Offer own = mine == null ? null : row.of(mine);
        return own == null ? row.last() : own.terms();
    }

    private void line(boolean asks, @Nullable Row row) {
        Line line = new Line(asks);
        if (row != null && !row.state().isSettled()) {
            line.clause.setValue(row);
        }
        lines.add(line);
        all.add(line);
    }

    private void offer() {
        errors.clear(Map.of());
        List<Refusal> flaws = lines.stream()
                .filter(line -> line.clause.getValue() != null)
                .flatMap(line -> line.fields.flaws().stream())
                .toList();
        if (!flaws.isEmpty()) {
            errors.show(flaws, Map.of());
            return;
        }
        List<OfferPackage.Part> parts = lines.stream()
                .filter(line -> line.clause.getValue() != null)
                .map(line -> new OfferPackage.Part(
                        line.clause.getValue().key(), line.fields.terms(), line.condition.getValue()))
                .toList();
        boolean compared = lines.stream().allMatch(line -> line.fields.isCompared());
        switch (kit.offerPackage().offer(view.caseId(), parts, compared)) {
            case Answer.Refused<PackageId>(var reasons) -> errors.show(reasons, Map.of());
            case Answer.Done<PackageId> offered -> {
                close();
                done.run();
            }
        }
    }
}
