package org.xieyue.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.PaperTemplate;
import org.xieyue.documents.Papers;
import org.xieyue.employers.Employer;
import org.xieyue.employers.Employers;
import org.xieyue.shared.Texts;

/** Plan and summary of a campaign on paper, in Chinese, by the forms under {@code papers/campaigns}. */
@Component
class CampaignPapers {

    /** Version of the forms. */
    private static final String FORM = "2026-3";

    private final Papers papers;
    private final CaseDocuments documents;
    private final Employers employers;
    private final BoardTable table;
    private final Texts texts;

    CampaignPapers(Papers papers, CaseDocuments documents, Employers employers, BoardTable table, Texts texts) {
        this.papers = papers;
        this.documents = documents;
        this.employers = employers;
        this.table = table;
        this.texts = texts;
    }

    /** The plan that everybody signs, with its hash. */
    void plan(Plan plan, String hash) {
        CampaignRow campaign = plan.campaign();
        PaperTemplate paper = form("plan", campaign)
                .with("midway", day(campaign.midwayOn()))
                .with(
                        "industries",
                        campaign.industries().stream()
                                .map(one -> say("industry." + one))
                                .collect(Collectors.joining("、")))
                .with(
                        "cosigners",
                        plan.cosigners().stream().map(Cosigner::organisation).collect(Collectors.joining("、")))
                .with("hash", hash)
                .rows(
                        "targets",
                        plan.targets().stream()
                                .map(one -> List.of(
                                        say("industry." + one.industry()),
                                        number(one.offers()),
                                        number(one.contracts()),
                                        number(one.workers())))
                                .toList())
                .rows(
                        "units",
                        plan.units().stream()
                                .filter(unit -> !unit.later())
                                .map(this::row)
                                .toList());
        papers.issue(campaign.id(), "campaign-plan", "集中要约行动方案.pdf", paper.title(), paper.html());
    }

    private static PaperTemplate form(String name, CampaignRow campaign) {
        return PaperTemplate.of("campaigns/" + name, FORM)
                .with("title", campaign.title())
                .with("from", day(campaign.from()))
                .with("until", day(campaign.until()));
    }

    private List<String> row(Unit unit) {
        return List.of(
                unit.title(),
                say("campaigns.mode." + unit.mode()),
                say("industry." + unit.industry()),
                employers.all(unit.employers()).stream().map(Employer::name).collect(Collectors.joining("、")));
    }

    /** The summary with its two statistics tables, as PDF and XLSX. */
    void summary(CampaignRow campaign, List<Unit> units, List<Target> targets, CampaignFigures.Counted counted) {
        Board board = counted.with(targets);
        Figures total = board.total();
        PaperTemplate paper = form("summary", campaign)
                .with("units", number(units.size()))
                .with("later", number((int) units.stream().filter(Unit::later).count()))
                .with("offered", number(total.offered()))
                .with("answered", number(total.answered()))
                .with("talks", number(total.talks()))
                .with("voted", number(total.voted()))
                .with("filed", number(total.filed()))
                .with("inForce", number(total.inForce()))
                .with("employers", number(total.employers()))
                .with("workers", number(total.workers()))
                .with("overdue", number(total.overdue()))
                .with("midwayNote", campaign.midwayNote())
                .rows("progress", printed(table.progress(board, Texts.CHINESE)))
                .rows("results", printed(table.results(board, Texts.CHINESE)));
        papers.issue(campaign.id(), "campaign-summary", "集中要约行动总结.pdf", paper.title(), paper.html());
        byte[] tables = table.xlsx(campaign.title() + "统计表", board, Texts.CHINESE);
        documents
                .add(campaign.id(), "campaign-statistics", "集中要约行动统计表.xlsx", tables)
                .orElseThrow();
    }

    private static List<List<String>> printed(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell instanceof Integer number ? number(number) : cell.toString())
                        .toList())
                .toList();
    }

    private String say(String key) {
        return texts.say(Texts.CHINESE, key);
    }

    private static String number(int number) {
        return String.format(Texts.CHINESE, "%,d", number);
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
