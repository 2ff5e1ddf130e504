package org.xieyue.tasks.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xieyue.identity.Account;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.tasks.TaskRow;

/** One case by its address, with the decision that waits for the reader, if there is one. */
@Route("case/:case")
@PermitAll
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle, DecidePanel.Listener {

    private final transient DossierKit kit;
    private String title = "";

    CaseView(DossierKit kit) {
        this.kit = kit;
        addClassName("case-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseId id = event.getRouteParameters().get("case").map(CaseView::caseId).orElseThrow(NotFound::new);
        show(id);
    }

    private static CaseId caseId(String text) {
        try {
            return new CaseId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    private void show(CaseId id) {
        removeAll();
        Dossier dossier = new Dossier(kit, id, mine(id).orElse(null), this);
        dossier.corner(Corner.back(
                kit.wording(), () -> UI.getCurrent().getPage().getHistory().back()));
        title = kit.dossiers().row(id).number();
        add(dossier);
    }

    private Optional<TaskRow> mine(CaseId id) {
        Account me = kit.user().account();
        List<TaskRow> open = kit.desk().openOf(id);
        return open.stream()
                .filter(row -> me.id().equals(row.holder()))
                .findFirst()
                .or(() -> open.stream()
                        .filter(row -> row.holder() == null)
                        .filter(row -> TaskWords.isAsked(row, me))
                        .findFirst());
    }

    @Override
    public void claimChanged(TaskRow row) {
        show(row.caseId());
    }

    @Override
    public void completed(TaskRow row) {
        show(row.caseId());
    }

    @Override
    public void caseChanged(CaseId id) {
        show(id);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
