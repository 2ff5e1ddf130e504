package org.xieyue.hardship;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xieyue.documents.PaperBody;

/** Bodies of the papers that a household receives, in Chinese. */
final class Letters {

    private Letters() {}

    static String approval(HardshipCase aid, String number) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("案号", number);
        facts.put("认定类别", Subjects.name(aid.assessment().category()));
        Grants.share(aid).forEach((purpose, amount) -> facts.put(Subjects.name(purpose), amount.display()));
        facts.put("合计", aid.amount().display());
        return opening(aid)
                .paragraph("您提出的困难帮扶申请，经入户核查、评议、公示、审核，决定予以帮扶:")
                .facts(facts)
                .paragraph("款项已预留，将以实名方式发放至您本人的银行账户。")
                .paragraph("档案每年至少复查一次。家庭情况有变化的，请及时告知工会。")
                .html();
    }

    static String refusal(HardshipCase aid, String number, String reason, LocalDate appealUntil) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("案号", number);
        facts.put("理由", reason);
        if (aid.isAssessed()) {
            aid.assessment().rows().forEach(row -> facts.put("适用规则第 " + row.number() + " 行", row.note()));
        }
        return opening(aid)
                .paragraph("您提出的困难帮扶申请，经研究，决定不予帮扶。")
                .facts(facts)
                .paragraph("如有异议，可在 " + chinese(appealUntil) + "(含当日)前提出申诉，由未参与本决定的另一名工作人员复审。")
                .html();
    }

    static String finalRefusal(HardshipCase aid, String number, String reason) {
        return opening(aid)
                .paragraph("您对不予帮扶决定的申诉，经另一名工作人员复审，维持原决定。")
                .facts(Map.of("案号", number, "理由", reason))
                .html();
    }

    static String exit(HardshipCase aid, String number) {
        return opening(aid)
                .paragraph("经复查，您的家庭已经脱困，困难职工档案(案号 " + number + ")自即日起退档。")
                .paragraph("家庭再次遇到困难的，可以重新申请。")
                .html();
    }

    private static PaperBody opening(HardshipCase aid) {
        return new PaperBody().address(aid.application().household().applicant().name() + ":");
    }

    private static String chinese(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
