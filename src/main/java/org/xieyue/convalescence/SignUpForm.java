package org.xieyue.convalescence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Refusal;

/**
 * What a person says about themselves and who comes along. Kept sealed, except what the rules read.
 *
 * @param category null while nothing is chosen; refused
 * @param companions family at their own cost; they need no place of the union
 * @param companionContract number of the contract that the companions have made themselves with the base or agency
 * @param noticeConsent the masked name may stand in the public notice; without it the number stands there alone
 * @param idConfirmed the identity document for the insurance is at hand and valid on the days of the trip
 */
public record SignUpForm(
        @Nullable WorkerCategory category,
        boolean manager,
        String phone,
        String emergencyName,
        String emergencyPhone,
        boolean healthFit,
        String healthNotes,
        int companions,
        String companionContract,
        boolean companionsPaidByUnion,
        boolean idConfirmed,
        boolean noticeConsent) {

    private static final int MOST_COMPANIONS = 9;
    static final int LONGEST = 200;

    List<Refusal> flaws() {
        List<Refusal> flaws = new ArrayList<>();
        if (category == null) {
            flaws.add(Refusal.ofField("category", "convalescence.noCategory"));
        }
        if (!isPhone(phone)) {
            flaws.add(Refusal.ofField("phone", "convalescence.badPhone"));
        }
        if (emergencyName.isBlank() || emergencyName.length() > LONGEST) {
            flaws.add(Refusal.ofField("emergencyName", "convalescence.noEmergencyContact"));
        }
        if (!isPhone(emergencyPhone) || emergencyPhone.equals(phone)) {
            flaws.add(Refusal.ofField("emergencyPhone", "convalescence.badEmergencyPhone"));
        }
        if (!healthFit) {
            flaws.add(Refusal.ofField("healthFit", "convalescence.notFit"));
        }
        if (healthNotes.length() > LONGEST) {
            flaws.add(Refusal.ofField("healthNotes", "convalescence.tooLong", LONGEST));
        }
        if (companions < 0 || companions > MOST_COMPANIONS) {
            flaws.add(Refusal.ofField("companions", "convalescence.tooManyCompanions", MOST_COMPANIONS));
        }
        if (companions > 0 && companionContract.isBlank()) {
            flaws.add(Refusal.ofField("companionContract", "convalescence.noCompanionContract"));
        }
        if (companionsPaidByUnion) {
            flaws.add(Refusal.ofField("companionsPaidByUnion", "convalescence.companionAtPublicCost"));
        }
        if (!idConfirmed) {
            flaws.add(Refusal.ofField("idConfirmed", "convalescence.noId"));
        }
        return flaws;
    }

    SignUpForm with(WorkerCategory chosen) {
        return new SignUpForm(
                chosen,
                manager,
                phone,
                emergencyName,
                emergencyPhone,
                healthFit,
                healthNotes,
                companions,
                companionContract,
                companionsPaidByUnion,
                idConfirmed,
                noticeConsent);
    }

    /** More than any field takes; not even a draft keeps it. */
    boolean isTooLong() {
        return Stream.of(phone, emergencyName, emergencyPhone, healthNotes, companionContract)
                .anyMatch(text -> text.length() > LONGEST);
    }

    private static boolean isPhone(String text) {
        return text.matches("1[3-9]\\d{9}");
    }
}
