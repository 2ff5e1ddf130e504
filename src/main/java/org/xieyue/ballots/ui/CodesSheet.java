package org.xieyue.ballots.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.Elector;
import org.xieyue.ballots.HandedCode;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;

/** Makes codes for electors, to be printed or shown at the door; they are shown this once. */
final class CodesSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient BallotKit kit;
    private final transient Map<UUID, String> names = new HashMap<>();
    private final Div content = new Div();

    CodesSheet(BallotKit kit, Ballot ballot) {
        super(kit.wording(), kit.wording().say("ballots.codes"));
        this.kit = kit;
        setWidth("min(760px, 96vw)");
        List<Elector> roll = kit.board().roll(ballot.id());
        roll.forEach(elector -> names.put(elector.person(), elector.name()));
        CheckboxGroup<Elector> chosen = new CheckboxGroup<>(kit.wording().say("ballots.codes.for"));
        chosen.setItems(roll);
        chosen.setItemLabelGenerator(Elector::name);
        content.add(new Paragraph(kit.wording().say("ballots.codes.about")), chosen);
        add(content);
        primary(kit.wording(), kit.wording().say("ballots.codes.make"), () -> {
            List<UUID> persons = chosen.getValue().stream().map(Elector::person).toList();
            switch (kit.handOutCodes().handOut(ballot.id(), persons)) {
                case Answer.Refused<List<HandedCode>> refused -> kit.toasts().refused(refused.reasons());
                case Answer.Done<List<HandedCode>> done -> show(done.value());
            }
        });
    }

    private void show(List<HandedCode> codes) {
        content.removeAll();
        content.add(new Paragraph(kit.wording().say("ballots.codes.once", codes.size())));
        RowTable<HandedCode> table = new RowTable<HandedCode>(kit.wording().say("ballots.codes"))
                .text(kit.wording().say("ballots.elector"), code -> names.getOrDefault(code.person(), ""))
                .component(kit.wording().say("ballots.code"), code -> {
                    Anchor link = new Anchor(code.path(), code.code());
                    link.setTarget("_blank");
                    link.addClassName("hash");
                    return new Span(link);
                });
        content.add(table.rows(codes.stream()
                .sorted(Comparator.comparing(code -> names.getOrDefault(code.person(), "")))
                .toList()));
        getFooter().getElement().getChildren().toList().getLast().setVisible(false);
    }
}
