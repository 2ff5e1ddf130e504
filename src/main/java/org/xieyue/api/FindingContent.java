package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.xieyue.processes.Assessment;
import org.xieyue.processes.check.Finding;
import org.xieyue.shared.Texts;

@Schema(name = "Finding", description = "A place in a file that breaks a rule, with the way out.")
record FindingContent(String severity, String rule, String file, String element, String id, int line, String message) {

    @Schema(name = "SavedRevision", description = "What a change has come to: the new revision and what the rules say.")
    record Saved(
            long revision,

            @Schema(description = "Whether it could be handed in.")
            boolean sound,

            List<FindingContent> findings) {

        static Saved of(Assessment assessment, Locale language, Texts texts) {
            return new Saved(assessment.revision(), assessment.isSound(), all(assessment.findings(), language, texts));
        }
    }

    static List<FindingContent> all(List<Finding> findings, Locale language, Texts texts) {
        return findings.stream()
                .map(finding -> new FindingContent(
                        finding.severity().name(),
                        finding.rule(),
                        finding.file(),
                        finding.element(),
                        finding.id(),
                        finding.line(),
                        texts.say(language, finding.refusal())))
                .toList();
    }
}
