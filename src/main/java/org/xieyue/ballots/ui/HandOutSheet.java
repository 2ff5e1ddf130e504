package org.xieyue.ballots.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotDesk;
import org.xieyue.ballots.Elector;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.Sheet;

/** Gives papers of paper to persons who then get no electronic one. */
final class HandOutSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    HandOutSheet(BallotKit kit, Ballot ballot, Runnable handed) {
        super(kit.wording(), kit.wording().say("ballots.sheets.hand-out"));
        BallotDesk desk = kit.duties().desk(ballot);
        MultiSelectComboBox<Elector> chosen =
                new MultiSelectComboBox<>(kit.wording().say("ballots.sheets.for"));
        chosen.setItems(desk.roll(ballot.id()));
        chosen.setItemLabelGenerator(Elector::name);
        chosen.setWidthFull();
        add(new Paragraph(kit.wording().say("ballots.sheets.hand-out.about")), chosen);
        primary(kit.wording(), kit.wording().say("ballots.sheets.hand-out.do"), () -> {
            List<UUID> persons = chosen.getValue().stream().map(Elector::person).toList();
            if (persons.isEmpty()) {
                chosen.setErrorMessage(kit.wording().say(Refusal.of("ballots.sheets-for")));
                chosen.setInvalid(true);
                return;
            }
            switch (desk.handOut(ballot.id(), persons)) {
                case Answer.Refused<Integer>(var reasons) -> kit.toasts().refused(reasons);
                case Answer.Done<Integer>(Integer count) -> {
                    kit.toasts().done("ballots.sheets.hand-out.done", count, persons.size() - count);
                    close();
                    handed.run();
                }
            }
        });
    }
}
