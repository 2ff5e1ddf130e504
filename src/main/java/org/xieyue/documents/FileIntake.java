package org.xieyue.documents;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;

/** Looks at what is handed in: its kind, its name, its content. */
@Component
class FileIntake {

    private static final Pattern KIND = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_KIND = 60;

    private final FileInspection inspection;
    private final Texts texts;
    private final BusinessClock clock;

    FileIntake(FileInspection inspection, Texts texts, BusinessClock clock) {
        this.inspection = inspection;
        this.texts = texts;
        this.clock = clock;
    }

    /** A kind is known when it has a name in the translations: {@code document.kind.<kind>}. */
    Answer<CheckedFile> check(String kind, String fileName, byte[] content) {
        boolean known = kind.length() <= LONGEST_KIND
                && KIND.matcher(kind).matches()
                && texts.has(Texts.CHINESE, "document.kind." + kind);
        if (!known) {
            return Answer.refused(Refusal.ofField("kind", "documents.kind", FileName.shown(fileName)));
        }
        return inspection.inspect(fileName, content);
    }

    Document document(
            @Nullable CaseId caseId,
            @Nullable String audience,
            String kind,
            String fileName,
            ContentHash hash,
            CheckedFile file,
            @Nullable AccountId addedBy) {
        return new Document(
                new DocumentId(UUID.randomUUID()),
                caseId,
                hash,
                kind,
                FileName.of(fileName, file.type()),
                file.bytes().length,
                null,
                audience,
                addedBy,
                clock.now());
    }
}
