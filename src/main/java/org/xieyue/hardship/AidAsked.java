package org.xieyue.hardship;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

/**
 * The aid that a household asks for, and what it already gets for the same purposes from others.
 *
 * @param pupilsFunded how many of the pupils are already funded by their school or another body
 * @param medicalCost compliant cost of the year
 * @param medicalCovered what basic, major-illness and supplementary insurance and mutual aid paid of it
 */
public record AidAsked(
        Set<AidPurpose> purposes,
        Yuan living,
        Yuan tuition,
        int pupils,
        int pupilsFunded,
        Yuan medicalCost,
        Yuan medicalCovered,
        Yuan otherLivingAid,
        Yuan otherMedicalAid) {

    public AidAsked {
        purposes = Set.copyOf(purposes);
    }

    public Yuan askedFor(AidPurpose purpose) {
        if (!purposes.contains(purpose)) {
            return Yuan.ZERO;
        }
        return switch (purpose) {
            case LIVING -> living;
            case TUITION -> tuition;
            case MEDICAL -> medicalCost.minus(medicalCovered);
        };
    }

    /** What bodies other than unions give for it, as the household says. */
    Yuan fromOthers(AidPurpose purpose) {
        return switch (purpose) {
            case LIVING -> otherLivingAid;
            case TUITION -> Yuan.ZERO;
            case MEDICAL -> otherMedicalAid;
        };
    }

    Yuan total() {
        return purposes.stream().map(this::askedFor).reduce(Yuan.ZERO, Yuan::plus);
    }

    List<Refusal> flaws() {
        List<Refusal> flaws = new ArrayList<>();
        if (purposes.isEmpty()) {
            flaws.add(Refusal.ofField("purposes", "hardship.noPurpose"));
        }
        if (purposes.contains(AidPurpose.LIVING) && !living.isPositive()) {
            flaws.add(Refusal.ofField("asked_LIVING", "hardship.livingAmountMissing"));
        }
        if (purposes.contains(AidPurpose.TUITION)) {
            if (!tuition.isPositive()) {
                flaws.add(Refusal.ofField("asked_TUITION", "hardship.tuitionAmountMissing"));
            }
            if (pupils < 1) {
                flaws.add(Refusal.ofField("pupils_TUITION", "hardship.noPupil"));
            }
        }
        if (pupilsFunded > pupils) {
            flaws.add(Refusal.ofField("funded_TUITION", "hardship.morePupilsFundedThanPupils", pupilsFunded, pupils));
        }
        if (purposes.contains(AidPurpose.MEDICAL) && !medicalCost.isMoreThan(medicalCovered)) {
            flaws.add(Refusal.ofField("cost_MEDICAL", "hardship.medicalCostCovered"));
        }
        return flaws;
    }
}
