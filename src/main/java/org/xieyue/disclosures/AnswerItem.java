package org.xieyue.disclosures;

import java.util.Map;
import java.util.UUID;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.MarkedCopies;
import org.xieyue.documents.SafeFiles;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.parties.Side;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The employers' representatives give what was asked for, item by item: files, or words where there is no file. */
@UseCase
public class AnswerItem {

    private static final int MOST_FILES = 100;
    private static final int LONGEST = 1_000;

    private final Disclosures disclosures;
    private final NamedReader named;
    private final SafeFiles files;
    private final MarkedCopies copies;
    private final Cases cases;
    private final BusinessClock clock;
    private final AuditTrail trail;

    AnswerItem(
            Disclosures disclosures,
            NamedReader named,
            SafeFiles files,
            MarkedCopies copies,
            Cases cases,
            BusinessClock clock,
            AuditTrail trail) {
        this.disclosures = disclosures;
        this.named = named;
        this.files = files;
        this.copies = copies;
        this.cases = cases;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * PDF or a picture, ≤ 10 MiB, since every reader gets a copy with their name on it: refused with {@code
     * disclosures.cannot-carry-name}, {@code .too-many-files}. The same file again is the one that is there.
     */
    @Permit(Permission.BARGAIN)
    public Answer<UUID> add(CaseId caseId, UUID item, String fileName, byte[] content) {
        NamedReader.Reader giver = giver(caseId);
        AskedItem asked = disclosures.lock(caseId, item).orElseThrow(NotFound::new);
        return files.inspect(fileName, content).then(file -> {
            if (copies.mark(file, giver.name()).isEmpty()) {
                return Answer.refused(Refusal.ofField("file", "disclosures.cannot-carry-name", file.fileName()));
            }
            if (disclosures.countFiles(caseId) >= MOST_FILES) {
                return Answer.refused(Refusal.ofField("file", "disclosures.too-many-files", MOST_FILES));
            }
            UUID kept = disclosures.keep(
                    asked, file.fileName(), file.mediaType(), file.bytes(), giver.account(), clock.now());
            tell(caseId, asked, "disclosure.fileGiven", Map.of("file", kept.toString()));
            return Answer.done(kept);
        });
    }

    /**
     * Instead of a file, or with one; replaces what was said before. Refused with {@code disclosures.bad-answer} when it is
     * empty: only what does not exist needs no words.
     */
    @Permit(Permission.BARGAIN)
    public Answer<UUID> say(CaseId caseId, UUID item, AnswerKind kind, String words) {
        NamedReader.Reader giver = giver(caseId);
        AskedItem asked = disclosures.lock(caseId, item).orElseThrow(NotFound::new);
        if ((words.isBlank() && kind != AnswerKind.NOT_EXISTING)
                || words.strip().length() > LONGEST) {
            return Answer.refused(Refusal.ofField("answer", "disclosures.bad-answer", LONGEST));
        }
        if (asked.kind() != kind || !asked.answer().equals(words.strip())) {
            disclosures.answer(asked, kind, words.strip(), giver.account(), clock.now());
            tell(caseId, asked, "disclosure.answered", Map.of());
        }
        return Answer.done(item);
    }

    private NamedReader.Reader giver(CaseId caseId) {
        NamedReader.Reader reader = named.require(caseId);
        if (reader.side() != Side.EMPLOYERS) {
            throw new NotAllowed("employers' representative");
        }
        return reader;
    }

    /** Everybody who reads the case learns that an item was answered, not with what. */
    private void tell(CaseId caseId, AskedItem item, String act, Map<String, String> details) {
        cases.tell(caseId, "disclosures.answered", null, Map.of("item", String.valueOf(item.position())));
        trail.record(act, "case", caseId.toString(), details);
    }
}
