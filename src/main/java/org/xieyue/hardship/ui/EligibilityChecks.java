package org.xieyue.hardship.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xieyue.cases.FactSection;
import org.xieyue.cases.FactSection.Check;
import org.xieyue.cases.FactSection.Tone;
import org.xieyue.hardship.AidFile;
import org.xieyue.hardship.AidProposal;
import org.xieyue.hardship.Assessment;
import org.xieyue.hardship.Standards;
import org.xieyue.shared.Yuan;

/** "Why": each check with its value, its rule and its result, as the decision table saw it. */
record EligibilityChecks(HardshipFacts.Words words) {

    FactSection section(AidFile file) {
        Assessment assessment = file.assessment();
        if (assessment == null) {
            return new FactSection(words.word("why"), List.of(), List.of(), words.word("no-figures"));
        }
        List<Check> checks = new ArrayList<>();
        checks.add(perCapita(assessment));
        if (assessment.figures().lossShare().signum() > 0) {
            checks.add(loss(assessment));
        }
        checks.add(exclusions(assessment));
        for (Assessment.Row row : assessment.rows()) {
            checks.add(new Check(
                    words.word("row"),
                    words.word("row.value", row.number()),
                    words.label(row.note()),
                    category(assessment),
                    tone(assessment)));
        }
        assessment.proposal().lines().forEach(line -> checks.add(received(line)));
        return new FactSection(
                words.word("why"),
                List.of(),
                checks,
                words.word(
                        "table",
                        assessment.processVersion(),
                        assessment.standards().inForceSince()));
    }

    private Check perCapita(Assessment assessment) {
        Standards standards = assessment.standards();
        return new Check(
                words.word("per-capita", assessment.people()),
                money(assessment.figures().perCapitaMonth()),
                words.word(
                        "per-capita.rule", standards.dibao().display(), standards.foundIn(), standards.inForceSince()),
                category(assessment),
                tone(assessment));
    }

    private Check loss(Assessment assessment) {
        BigDecimal share = assessment.figures().lossShare();
        BigDecimal limit = assessment.standards().accidentShare();
        boolean above = share.compareTo(limit) > 0;
        return new Check(
                words.word("loss"),
                percent(share) + "%",
                words.word("loss.rule", percent(limit)),
                above ? words.word("category.ACCIDENT") : words.word("no"),
                above ? Tone.GOOD : Tone.NEUTRAL);
    }

    private Check exclusions(Assessment assessment) {
        boolean none = assessment.exclusions().isEmpty();
        String found = assessment.exclusions().stream()
                .sorted()
                .map(exclusion -> words.word("exclusion." + exclusion.name()))
                .collect(Collectors.joining("; "));
        return new Check(
                words.word("exclusions"),
                none ? words.word("exclusions.none") : found,
                words.word("exclusions.rule"),
                words.word(none ? "passed" : "excluded"),
                none ? Tone.GOOD : Tone.BAD);
    }

    private Check received(AidProposal.Line line) {
        return new Check(
                words.word("earlier", words.purpose(line.purpose())),
                line.counted().display(),
                words.word("earlier.rule", line.ceiling().plus(line.counted()).display()),
                words.word(line.flagged() ? "flagged" : "passed"),
                line.flagged() ? Tone.WARN : Tone.GOOD);
    }

    private String category(Assessment assessment) {
        return assessment.nearMiss()
                ? words.word("near-miss")
                : words.word("category." + assessment.category().name());
    }

    private static Tone tone(Assessment assessment) {
        if (assessment.nearMiss()) {
            return Tone.WARN;
        }
        return assessment.category().isEligible() ? Tone.GOOD : Tone.BAD;
    }

    private static String money(BigDecimal yuan) {
        return Yuan.of(yuan).display();
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
