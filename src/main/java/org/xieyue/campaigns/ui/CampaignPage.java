package org.xieyue.campaigns.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.campaigns.AdoptCase;
import org.xieyue.campaigns.CampaignBoard;
import org.xieyue.campaigns.CampaignRow;
import org.xieyue.campaigns.ExportBoard;
import org.xieyue.campaigns.PlanCampaign;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.Toasts;

/** One campaign: its board, which follows what happens, and its plan. */
@Route("campaigns/:campaign")
@PermitAll
@Needs("READ_BARGAINING")
class CampaignPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int SECONDS_5 = 5_000;

    private final transient CampaignBoard board;
    private final transient ExportBoard exportBoard;
    private final transient PlanPanel.Desk desk;
    private final transient CampaignWords words;
    private transient @Nullable CaseId shown;
    private transient @Nullable Registration polling;
    private @Nullable BoardPanel panel;

    CampaignPage(
            CampaignBoard board,
            ExportBoard exportBoard,
            PlanCampaign planCampaign,
            AdoptCase adoptCase,
            Employers employers,
            Unions unions,
            Accounts accounts,
            AgreementRegister register,
            CampaignWords words,
            Toasts toasts) {
        this.board = board;
        this.exportBoard = exportBoard;
        this.desk = new PlanPanel.Desk(planCampaign, adoptCase, employers, unions, accounts, register, toasts);
        this.words = words;
        addClassNames("page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(CaseId.parse(event.getRouteParameters().get("campaign").orElse("")));
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(CaseId id) {
        CampaignRow campaign = board.campaign(id);
        shown = id;
        removeAll();
        Div heading = new Div(new H1(campaign.title()), words.stage(campaign.stage()));
        heading.addClassName("words");
        Div actions = new Div(
                new RouterLink(words.word("back"), CampaignsView.class), new Anchor("case/" + id, words.word("case")));
        actions.addClassNames("row", "wrap");
        Div header = new Div(heading, actions);
        header.addClassName("page-header");
        add(header);
        PlanPanel plan = new PlanPanel(
                new PlanPanel.Shown(campaign, board.plan(id), board.targets(id), board.cosigners(id), true),
                desk,
                words,
                () -> show(id));
        if (!campaign.stage().hasCases()) {
            panel = null;
            add(plan);
            return;
        }
        panel = new BoardPanel(
                campaign, exportBoard, words, (choice, title) -> new UnitList(board, id, choice, title, words).open());
        panel.show(board.board(id));
        add(panel, plan);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ui.setPollInterval(SECONDS_5);
        polling = ui.addPollListener(poll -> refresh());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (polling != null) {
            polling.remove();
        }
        detached.getUI().setPollInterval(-1);
    }

    private void refresh() {
        if (panel != null && shown != null) {
            panel.show(board.board(shown));
        }
    }

    @Override
    public String getPageTitle() {
        return words.word("title");
    }
}
