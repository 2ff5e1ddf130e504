package org.xieyue.hardship.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xieyue.hardship.AidAsked;
import org.xieyue.hardship.AidPurpose;
import org.xieyue.hardship.Application;
import org.xieyue.hardship.Assets;
import org.xieyue.hardship.Means;
import org.xieyue.hardship.RepairApplication.Changes.People;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Type;

/** The parts of an application as fields; the application form shows all of them, the repair form those returned. */
final class ApplicationFields {

    private static final long MOST_YUAN = 99_999_999;

    private ApplicationFields() {}

    static List<Field> household(int step) {
        return onStep(
                step,
                Field.of("applicantName", Type.TEXT).mandatory().between(2, 50),
                Field.of("applicantNationalId", Type.TEXT).mandatory().between(18, 18),
                Field.of("householdMembers", Type.LONG_TEXT).between(0, 2_000),
                Field.of("householdBook", Type.TEXT).between(0, 30));
    }

    static People household(FormValues values) {
        return new People(
                values.text("applicantName"),
                values.text("applicantNationalId"),
                values.text("householdMembers"),
                values.text("householdBook"));
    }

    static List<Field> contact(int step) {
        return onStep(
                step,
                Field.of("phone", Type.TEXT).mandatory().between(11, 11),
                Field.of("address", Type.TEXT).mandatory().between(4, 100),
                Field.of("work", Type.TEXT).mandatory().between(2, 50));
    }

    static Application.Contact contact(FormValues values) {
        return new Application.Contact(values.text("phone"), values.text("address"), values.text("work"));
    }

    static List<Field> means(int step) {
        return onStep(
                step,
                money("income").mandatory(),
                money("rigidMedical"),
                money("rigidEducation"),
                money("rigidOther"),
                money("accidentLoss"));
    }

    static Means means(FormValues values) {
        return new Means(
                values.money("income"),
                values.money("rigidMedical"),
                values.money("rigidEducation"),
                values.money("rigidOther"),
                values.money("accidentLoss"));
    }

    static List<Field> assets(int step) {
        return onStep(
                step,
                Field.of("homes", Type.NUMBER).mandatory().between(0, 99),
                Field.of("smallSecondHome", Type.YES_NO),
                Field.of("runsBusiness", Type.YES_NO).mandatory(),
                Field.of("costlySchool", Type.YES_NO).mandatory(),
                Field.of("vehicle", Type.CHOICE).mandatory().choices("NONE", "FOR_HIRED_WORK", "PRIVATE"));
    }

    static Assets assets(FormValues values) {
        return new Assets(
                values.number("homes"),
                values.yes("smallSecondHome"),
                values.yes("runsBusiness"),
                values.yes("costlySchool"),
                Assets.Vehicle.valueOf(values.text("vehicle")));
    }

    /**
     * Two steps, {@code step} and the one after it. A field named after an option of {@code purposes} belongs to that
     * option, and screens show it only when the option is chosen.
     */
    static List<Field> aid(int step) {
        List<Field> fields = new ArrayList<>(onStep(
                step,
                Field.of("purposes", Type.MULTI_CHOICE).mandatory().choices("LIVING", "TUITION", "MEDICAL"),
                money("asked_LIVING"),
                money("other_LIVING"),
                money("asked_TUITION"),
                Field.of("pupils_TUITION", Type.NUMBER).between(0, 10),
                Field.of("funded_TUITION", Type.NUMBER).between(0, 10)));
        fields.addAll(onStep(step + 1, money("cost_MEDICAL"), money("covered_MEDICAL"), money("other_MEDICAL")));
        return fields;
    }

    static AidAsked aid(FormValues values) {
        Set<AidPurpose> purposes = values.choices("purposes").stream()
                .map(AidPurpose::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AidPurpose.class)));
        return new AidAsked(
                purposes,
                values.money("asked_LIVING"),
                values.money("asked_TUITION"),
                values.number("pupils_TUITION"),
                values.number("funded_TUITION"),
                values.money("cost_MEDICAL"),
                values.money("covered_MEDICAL"),
                values.money("other_LIVING"),
                values.money("other_MEDICAL"));
    }

    static List<Field> reason(int step) {
        return onStep(step, Field.of("reason", Type.LONG_TEXT).mandatory().between(2, 2_000));
    }

    static Field money(String name) {
        return Field.of(name, Type.MONEY).between(0, MOST_YUAN);
    }

    /** Declared at every decision on a household. */
    static Field unrelated() {
        return Field.of("unrelated", Type.YES_NO).mandatory();
    }

    private static List<Field> onStep(int step, Field... fields) {
        return Arrays.stream(fields).map(field -> field.onStep(step)).toList();
    }
}
