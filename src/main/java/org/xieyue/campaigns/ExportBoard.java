package org.xieyue.campaigns;

import java.util.Locale;
import java.util.Map;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** The board as a spreadsheet; who took it away stands in the audit trail. */
@UseCase
public class ExportBoard {

    private final Campaigns campaigns;
    private final CampaignFigures figures;
    private final BoardTable table;
    private final BusinessClock clock;
    private final AuditTrail trail;

    ExportBoard(Campaigns campaigns, CampaignFigures figures, BoardTable table, BusinessClock clock, AuditTrail trail) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.table = table;
        this.clock = clock;
        this.trail = trail;
    }

    /** Both statistics tables as XLSX, in the reader's language. */
    @Permit(Permission.READ_BARGAINING)
    public byte[] xlsx(CaseId id, Locale locale) {
        CampaignRow campaign = campaigns.find(id).orElseThrow(NotFound::new);
        Board board = figures.board(id, clock.today()).with(campaigns.targets(id));
        byte[] file = table.xlsx(campaign.title() + " · " + clock.today(), board, locale);
        trail.record(
                "campaign.boardExported",
                "case",
                id.toString(),
                Map.of(
                        "day",
                        clock.today().toString(),
                        "lines",
                        String.valueOf(board.lines().size())));
        return file;
    }
}
