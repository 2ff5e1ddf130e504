package org.xieyue.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseActions;

/** What may be done with a case beside its tasks, for pages of the case other than its dossier. */
@org.springframework.stereotype.Component
public class OfferedActions {

    private final DossierKit kit;

    OfferedActions(DossierKit kit) {
        this.kit = kit;
    }

    /**
     * A card with those actions that are offered to this person now; empty when there are none.
     *
     * @param prefix of their keys, such as {@code conclusion/}
     * @param changed told when something has been done to the case
     */
    public Optional<Component> card(CaseId id, String prefix, Runnable changed) {
        List<CaseActions.Offered> offers = kit.actions().of(id).stream()
                .filter(offer -> offer.contract().key().startsWith(prefix))
                .toList();
        return offers.isEmpty() ? Optional.empty() : Optional.of(new ActionsPanel(kit, id, offers, changed));
    }

    /** One action as a button, with the reason beside it when it cannot be done now; empty when it is not offered. */
    public Optional<Component> button(CaseId id, String key, Runnable changed) {
        return kit.actions().of(id).stream()
                .filter(offer -> offer.contract().key().equals(key))
                .findFirst()
                .map(offer -> {
                    Div line = new Div();
                    line.addClassNames("row", "wrap");
                    ActionsPanel.show(offer, line, kit, id, changed);
                    return line;
                });
    }
}
