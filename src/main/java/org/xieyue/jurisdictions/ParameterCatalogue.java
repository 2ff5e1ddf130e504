package org.xieyue.jurisdictions;

import static org.xieyue.jurisdictions.ParameterKind.Form.DECIMAL;
import static org.xieyue.jurisdictions.ParameterKind.Form.FRACTION;
import static org.xieyue.jurisdictions.ParameterKind.Form.PERIOD;
import static org.xieyue.jurisdictions.ParameterKind.Form.TIERS;
import static org.xieyue.jurisdictions.ParameterKind.Form.WHOLE;
import static org.xieyue.jurisdictions.ParameterKind.Form.YUAN;
import static org.xieyue.jurisdictions.ParameterKind.choice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters that the product reads, in the order of their matter. */
final class ParameterCatalogue {

    private static final Map<String, ParameterKind> KINDS = kinds();

    private ParameterCatalogue() {}

    static Optional<ParameterKind> kindOf(String key) {
        return Optional.ofNullable(KINDS.get(key));
    }

    /** {@code hardship}, {@code bargaining}, {@code congress} or {@code convalescence}. */
    static String matterOf(String key) {
        Map<String, ParameterKind> matter = new LinkedHashMap<>();
        hardship(matter);
        if (matter.containsKey(key)) {
            return "hardship";
        }
        bargaining(matter);
        if (matter.containsKey(key)) {
            return "bargaining";
        }
        congress(matter);
        return matter.containsKey(key) ? "congress" : "convalescence";
    }

    static List<String> keys() {
        return List.copyOf(KINDS.keySet());
    }

    private static Map<String, ParameterKind> kinds() {
        Map<String, ParameterKind> kinds = new LinkedHashMap<>();
        hardship(kinds);
        bargaining(kinds);
        congress(kinds);
        convalescence(kinds);
        return Collections.unmodifiableMap(kinds);
    }

    private static void hardship(Map<String, ParameterKind> kinds) {
        kinds.put("hardshipModel", choice("NATIONAL_2020", "ANHUI_2019"));
        all(kinds, YUAN, "dibaoStandard", "cityApprovalFrom");
        all(kinds, DECIMAL, "relativeFactor", "accidentShare", "nearMissFactor");
        all(kinds, DECIMAL, "anhuiProvincialFactor", "anhuiCityFactor");
        all(kinds, WHOLE, "livingAidMonthsMax", "tuitionMonthsMax");
        all(kinds, WHOLE, "livingAidTimesMax", "tuitionAidTimesMax", "medicalAidTimesMax");
        all(kinds, PERIOD, "completenessPeriod", "repairPeriod", "homeVisitPeriod", "committeePeriod");
        all(kinds, PERIOD, "hardshipNoticePeriod", "countyReviewPeriod", "cityApprovalPeriod");
        all(kinds, PERIOD, "appealPeriod", "secondReviewPeriod", "recheckInterval");
    }

    private static void bargaining(Map<String, ParameterKind> kinds) {
        all(kinds, PERIOD, "replyPeriod", "dataBeforeMeeting", "suspensionCapTotal", "overallLimit");
        all(kinds, PERIOD, "replyReminderLead", "opinionAnswerPeriod", "authorityAnswerPeriod");
        kinds.put("offerRefusal", choice("WITH_GOOD_REASON", "NEVER"));
        kinds.put("overallLimitSuspension", choice("INCLUDED", "EXCLUDED"));
        kinds.put("suspensionGround", choice("AGREED", "FORCE_MAJEURE"));
        kinds.put("overallLimitStart", choice("OFFER", "FIRST_MEETING", "ACCEPTANCE"));
        all(kinds, WHOLE, "representativesMin", "representativesMinLargeEmployer", "representativesMax");
        kinds.put("sideParity", choice("EQUAL", "EMPLOYER_NOT_MORE"));
        all(kinds, FRACTION, "outsidersMaxShare", "attendanceQuorum");
        kinds.put("voteRuleEnterprise", choice("AT_LEAST_HALF", "MORE_THAN_HALF"));
        kinds.put("voteRuleIndustry", choice("AT_LEAST_HALF", "MORE_THAN_HALF"));
        all(kinds, PERIOD, "draftToVoteWithin", "revoteWithinAfterFail", "fileWithin", "authorityReview");
        all(kinds, PERIOD, "publishWithin", "renewWindowBeforeExpiry", "coordinationPeriod", "coordinationExtension");
        all(kinds, YUAN, "minimumMonthlyWage", "minimumHourlyWage", "heatAllowancePerDay");
        all(kinds, PERIOD, "performanceReportInterval", "wageReportInterval", "terminationNoticeWithin");
        all(kinds, WHOLE, "filingCopies", "termYearsMin", "termYearsMax");
        all(kinds, PERIOD, "vacancyFillWithin", "filingRepairWithin", "negotiatedPublishWithin");
    }

    private static void congress(Map<String, ParameterKind> kinds) {
        all(kinds, TIERS, "delegateNumbers", "presidiumNumbers");
        all(kinds, WHOLE, "delegatesMinIndustry", "delegateTermYearsMin", "delegateTermYearsMax", "proposalSeconders");
        all(kinds, FRACTION, "managersMaxShare", "operatorsMaxShareIndustry", "frontlineMinShareIndustry");
        all(kinds, FRACTION, "presidiumFrontlineShare", "wardElectionAttendance");
        kinds.put("womenShareRule", choice("PROPORTIONATE", "NONE"));
        kinds.put("compositionBreach", choice("WARN", "BLOCK"));
        kinds.put("wardElectionRule", choice("AT_LEAST_HALF", "MORE_THAN_HALF"));
        kinds.put("recallRule", choice("AT_LEAST_HALF", "MORE_THAN_HALF"));
        all(kinds, PERIOD, "papersBeforeCongress", "resolutionNoticePeriod", "reportUpWithin");
        all(kinds, PERIOD, "proposalReviewPeriod", "proposalAnswerPeriod");
    }

    private static void convalescence(Map<String, ParameterKind> kinds) {
        all(kinds, YUAN, "tripDayCap", "tripYearlyCap", "tripCountyApprovalUpTo");
        all(kinds, WHOLE, "tripDaysMaxInside", "tripDaysMaxOutside", "tripsPerYear");
        all(kinds, WHOLE, "tripYearsBetweenCrossProvince");
        all(kinds, FRACTION, "tripManagersMaxShare");
        all(kinds, PERIOD, "tripReviewPeriod", "tripNoticePeriod", "tripApprovalPeriod");
        all(kinds, PERIOD, "tripConfirmPeriod", "tripSettlePeriod", "tripFeedbackPeriod");
    }

    private static void all(Map<String, ParameterKind> kinds, ParameterKind.Form form, String... keys) {
        for (String key : keys) {
            kinds.put(key, ParameterKind.of(form));
        }
    }
}
