package org.xieyue.campaigns.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.xieyue.campaigns.CampaignRow;
import org.xieyue.campaigns.CosignedCampaigns;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;

/** The campaigns that the reader countersigns for the labour authority, the enterprise association or the chamber. */
@Route("cosigned")
@Menu(title = "menu.cosigned", order = 113, icon = "vaadin:bullseye")
@PermitAll
@Needs("COSIGN_CAMPAIGNS")
class CosignedView extends PageView {

    private static final long serialVersionUID = 1L;

    CosignedView(CosignedCampaigns cosigned, CampaignWords words) {
        super(words.word("cosigned"), words.word("cosigned.about"));
        List<CampaignRow> rows = cosigned.mine();
        if (rows.isEmpty()) {
            add(new EmptyState(words.word("cosigned.none"), words.word("cosigned.none.next")));
            return;
        }
        add(new RowTable<CampaignRow>(words.word("cosigned"))
                .component(
                        words.word("name"),
                        row -> new RouterLink(
                                row.title(),
                                CosignedPage.class,
                                new RouteParameters("campaign", row.id().toString())))
                .text(words.wording().say("campaigns.period"), words::period)
                .text(words.wording().say("campaigns.industries"), row -> words.industries(row.industries()))
                .component(words.word("state"), row -> words.stage(row.stage()))
                .rows(rows));
    }
}
