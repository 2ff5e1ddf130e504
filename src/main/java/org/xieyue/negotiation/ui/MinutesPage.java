package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.xieyue.negotiation.TableState;
import org.xieyue.negotiation.TableView;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;

/** The minutes of one round; each chief opens them on their own device and confirms. */
@Route("bargaining/:case/minutes/:round([0-9]{1,4})")
@PermitAll
class MinutesPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TableKit kit;
    private final transient TableReader reader;
    private final transient TableWords words;

    MinutesPage(TableKit kit, TableReader reader) {
        this.kit = kit;
        this.reader = reader;
        this.words = kit.words();
        addClassNames("page", "narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            CaseId caseId = CaseId.parse(event.getRouteParameters().get("case").orElse(""));
            show(
                    caseId,
                    Integer.parseInt(event.getRouteParameters().get("round").orElse("0")));
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(CaseId caseId, int round) {
        TableView view = reader.table(caseId, round);
        removeAll();
        add(
                new Anchor(TableState.path(caseId), words.word("to-table")),
                new H1(words.word("minutes.title", round)),
                new MinutesPanel(kit, view, reader.minutes(view, round), () -> show(caseId, round)));
    }

    @Override
    public String getPageTitle() {
        return words.word("minutes");
    }
}
