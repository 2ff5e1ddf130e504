package org.xieyue.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.xieyue.campaigns.CampaignBoard;
import org.xieyue.campaigns.CampaignRow;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;

/** The campaigns that the reader sees. */
@Route("campaigns")
@Menu(title = "menu.campaigns", order = 112, icon = "vaadin:bullseye")
@PermitAll
@Needs("READ_BARGAINING")
class CampaignsView extends PageView {

    private static final long serialVersionUID = 1L;

    CampaignsView(CampaignBoard board, CampaignWords words) {
        super(words.word("title"), words.word("about"));
        boolean keeps = words.keepsAny();
        if (keeps) {
            Button begin = new Button(
                    words.word("begin"), click -> getUI().ifPresent(ui -> ui.navigate("apply/spring-campaign")));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            headerActions(begin);
        }
        List<CampaignRow> rows = board.campaigns();
        if (rows.isEmpty()) {
            add(new EmptyState(words.word("none"), words.word(keeps ? "none.next" : "none.reader")));
            return;
        }
        add(new RowTable<CampaignRow>(words.word("title"))
                .component(
                        words.word("name"),
                        row -> new RouterLink(
                                row.title(),
                                CampaignPage.class,
                                new RouteParameters("campaign", row.id().toString())))
                .text(words.wording().say("campaigns.period"), words::period)
                .text(words.wording().say("campaigns.industries"), row -> words.industries(row.industries()))
                .component(words.word("state"), row -> words.stage(row.stage()))
                .rows(rows));
    }
}
