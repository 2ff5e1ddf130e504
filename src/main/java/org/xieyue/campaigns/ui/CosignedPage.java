package org.xieyue.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.campaigns.AdoptCase;
import org.xieyue.campaigns.Board;
import org.xieyue.campaigns.CampaignRow;
import org.xieyue.campaigns.CosignedCampaigns;
import org.xieyue.campaigns.PlanCampaign;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.Toasts;

/** One campaign as its co-signer reads it: whether a signature is asked for, results, plan. */
@Route("cosigned/:campaign")
@PermitAll
@Needs("COSIGN_CAMPAIGNS")
class CosignedPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CosignedCampaigns cosigned;
    private final transient PlanPanel.Desk desk;
    private final transient CampaignWords words;
    private String title = "";

    CosignedPage(
            CosignedCampaigns cosigned,
            PlanCampaign planCampaign,
            AdoptCase adoptCase,
            Employers employers,
            Unions unions,
            Accounts accounts,
            AgreementRegister register,
            CampaignWords words,
            Toasts toasts) {
        this.cosigned = cosigned;
        this.desk = new PlanPanel.Desk(planCampaign, adoptCase, employers, unions, accounts, register, toasts);
        this.words = words;
        addClassNames("page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(cosigned.page(
                    CaseId.parse(event.getRouteParameters().get("campaign").orElse(""))));
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(CosignedCampaigns.Page page) {
        CampaignRow campaign = page.campaign();
        title = campaign.title();
        removeAll();
        Div heading = new Div(new H1(title), words.stage(campaign.stage()));
        heading.addClassName("words");
        Div actions = new Div(
                new RouterLink(words.word("back"), CosignedView.class),
                new Anchor("case/" + campaign.id(), words.word("case")));
        actions.addClassNames("row", "wrap");
        Div header = new Div(heading, actions);
        header.addClassName("page-header");
        add(header);
        if (page.waits()) {
            add(asked(campaign));
        }
        Board board = page.board();
        if (board != null) {
            BoardPanel panel = new BoardPanel(campaign, words);
            panel.show(board);
            add(panel);
        }
        add(new PlanPanel(
                new PlanPanel.Shown(campaign, page.units(), page.targets(), page.cosigners(), false),
                desk,
                words,
                () -> {}));
    }

    private Card asked(CampaignRow campaign) {
        LocalDate by = campaign.countersignBy();
        Paragraph about = new Paragraph(words.word(
                "cosigned.asked.about", by == null ? "" : words.wording().due(by)));
        Button sign = new Button(
                words.word("cosigned.sign"), click -> getUI().ifPresent(ui -> ui.navigate("case/" + campaign.id())));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Card(words.word("cosigned.asked"), about, sign);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
