package org.xieyue.hardship;

import java.util.ArrayList;
import java.util.List;
import org.xieyue.shared.Refusal;

/**
 * What a household states when it asks for aid. Stored sealed as a whole: identification numbers, income and illness are
 * sensitive personal data (个人信息保护法 第二十八条).
 */
public record Application(
        Household household,
        Contact contact,
        Assets assets,
        Means means,
        AidAsked asked,
        String reason,
        Declarations declarations) {

    /** @param work what the applicant lives from, such as food delivery */
    public record Contact(String phone, String address, String work) {}

    /**
     * What the applicant declares and agrees to.
     *
     * @param truth that everything is true; a false statement cancels the aid
     * @param economicCheck the union may check the household's means (委托核对授权)
     * @param publicNotice masked data may be published (公示; 个人信息保护法 第二十五条)
     */
    public record Declarations(boolean truth, boolean economicCheck, boolean publicNotice) {}

    Application withHousehold(Household other) {
        return new Application(other, contact, assets, means, asked, reason, declarations);
    }

    Means.Figures measure(Standards standards) {
        return means.measure(household.size(), standards.dibao());
    }

    List<Refusal> flaws() {
        List<Refusal> flaws = new ArrayList<>(asked.flaws());
        if (!declarations.truth()) {
            flaws.add(Refusal.ofField("declareTruth", "hardship.truthNotDeclared"));
        }
        if (!declarations.economicCheck()) {
            flaws.add(Refusal.ofField("declareCheck", "hardship.checkNotAuthorised"));
        }
        if (!contact.phone().strip().matches("1\\d{10}")) {
            flaws.add(Refusal.ofField("phone", "hardship.phoneShape"));
        }
        return flaws;
    }

    /** Never shows what it holds: it might reach a log. */
    @Override
    public String toString() {
        return "Application[sealed]";
    }
}
