package org.xieyue.hardship.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xieyue.members.NationalId;

/**
 * An invented household's application. The numbers are of region 340600, a city's own code that is never given to a person.
 *
 * @param income of the year in yuan; {@code expense} likewise
 */
record DemoFamily(String name, int number, int people, long income, long expense, long asked) {

    /** A form as the worker fills it in. */
    Map<String, Object> form() {
        StringBuilder members = new StringBuilder();
        for (int i = 1; i < people; i++) {
            members.append(name.charAt(0))
                    .append(i == 1 ? "桂兰" : "小" + "一二三四".charAt(i - 2))
                    .append(' ')
                    .append(nationalId(i == 1 ? 1978 : 2010 + i, number * 10 + i))
                    .append(' ')
                    .append(i == 1 ? "配偶" : "子女")
                    .append('\n');
        }
        Map<String, Object> form = new HashMap<>();
        form.put("applicantName", name);
        form.put("applicantNationalId", nationalId(1976, number * 10));
        form.put("householdMembers", members.toString());
        form.put("phone", String.format(Locale.ROOT, "139%08d", 56_100_000 + number));
        form.put("address", "相山区孟山路 " + number + " 号");
        form.put("work", "外卖配送");
        form.put("income", income);
        form.put("rigidMedical", expense);
        form.put("homes", 1);
        form.put("runsBusiness", false);
        form.put("costlySchool", false);
        form.put("vehicle", "FOR_HIRED_WORK");
        form.put("purposes", List.of("LIVING"));
        form.put("asked_LIVING", asked);
        form.put("reason", "家中有人患重病，治疗费用高，收入主要靠一人");
        form.put("declareTruth", true);
        form.put("declareCheck", true);
        form.put("consentNotice", true);
        return form;
    }

    /** An invented number of the applicant's own card, with its check digit (Luhn). */
    String card() {
        String digits = String.format(Locale.ROOT, "622202130500%06d", number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static String nationalId(int year, int sequence) {
        String digits = String.format(
                Locale.ROOT,
                "340600%tY%<tm%<td%03d",
                LocalDate.of(year, 3, 1).plusDays(sequence % 300),
                500 + sequence);
        return digits + NationalId.checkCharacter(digits);
    }
}
