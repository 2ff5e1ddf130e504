package org.xieyue.campaigns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.PaperBody;
import org.xieyue.documents.Papers;
import org.xieyue.employers.Employer;
import org.xieyue.employers.Employers;
import org.xieyue.shared.Texts;

/** Plan and summary of a campaign on paper, in Chinese. */
@Component
class CampaignPapers {

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
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("行动期间", day(campaign.from()) + "至" + day(campaign.until()));
        facts.put("中期检查", day(campaign.midwayOn()));
        facts.put(
                "行业",
                campaign.industries().stream()
                        .map(one -> say("industry." + one))
                        .collect(Collectors.joining("、")));
        facts.put("会签单位", plan.cosigners().stream().map(Cosigner::organisation).collect(Collectors.joining("、")));
        facts.put("方案摘要", hash);
        PaperBody body = new PaperBody().facts(facts).heading("目标");
        body.table(
                List.of("行业", "要约", "合同", "覆盖职工"),
                plan.targets().stream()
                        .map(one -> List.of(
                                say("industry." + one.industry()),
                                String.valueOf(one.offers()),
                                String.valueOf(one.contracts()),
                                String.valueOf(one.workers())))
                        .toList());
        body.heading("协商单元")
                .table(
                        List.of("单元", "方式", "行业", "用人单位"),
                        plan.units().stream()
                                .filter(unit -> !unit.later())
                                .map(this::row)
                                .toList());
        papers.issue(campaign.id(), "campaign-plan", "集中要约行动方案.pdf", campaign.title() + "方案", body.html());
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
        PaperBody body = new PaperBody()
                .paragraph(campaign.title() + "自" + day(campaign.from()) + "至" + day(campaign.until()) + ",共设协商单元 "
                        + units.size() + " 个,其中会签后增补 "
                        + units.stream().filter(Unit::later).count() + " 个。")
                .paragraph("发出要约 " + total.offered() + " 份,已书面答复 " + total.answered() + " 份,进入协商 " + total.talks()
                        + " 个;经职代会通过 " + total.voted() + " 份,已报送 " + total.filed() + " 份,生效 " + total.inForce()
                        + " 份,覆盖用人单位 " + total.employers() + " 家、职工 " + total.workers() + " 人;逾期 "
                        + total.overdue() + " 件。");
        if (!campaign.midwayNote().isEmpty()) {
            body.heading("中期检查").paragraph(campaign.midwayNote());
        }
        body.heading("表一 分地区分行业进展")
                .table(table.progressHead(Texts.CHINESE), printed(table.progress(board, Texts.CHINESE)));
        body.heading("表二 分行业目标完成情况")
                .table(table.resultHead(Texts.CHINESE), printed(table.results(board, Texts.CHINESE)));
        papers.issue(campaign.id(), "campaign-summary", "集中要约行动总结.pdf", campaign.title() + "总结", body.html());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            table.write(campaign.title() + "统计表", board, Texts.CHINESE, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        documents
                .add(campaign.id(), "campaign-statistics", "集中要约行动统计表.xlsx", out.toByteArray())
                .orElseThrow();
    }

    private static List<List<String>> printed(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Object::toString).toList())
                .toList();
    }

    private String say(String key) {
        return texts.say(Texts.CHINESE, key);
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
