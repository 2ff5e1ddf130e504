package org.xieyue.conclusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.Agreements;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.congress.Resolution;
import org.xieyue.congress.ResolutionBoard;
import org.xieyue.documents.AttachUploads;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.PaperBinding;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.UseCase;

/** Files the signed contract with the labour authority (报送), within the period of the place (集体合同规定 第四十二条). */
@UseCase
public class FileAgreement {

    private static final int LONGEST = 80;

    private final ConclusionFile file;
    private final Conclusions conclusions;
    private final FilingPapers papers;
    private final FilingPack pack;
    private final PaperBinding binding;
    private final Agreements agreements;
    private final ResolutionBoard resolutions;
    private final AttachUploads attach;
    private final Review review;
    private final Reviewers reviewers;
    private final CurrentUser user;
    private final BusinessClock clock;

    FileAgreement(
            ConclusionFile file,
            Conclusions conclusions,
            FilingPapers papers,
            FilingPack pack,
            PaperBinding binding,
            Agreements agreements,
            ResolutionBoard resolutions,
            AttachUploads attach,
            Review review,
            Reviewers reviewers,
            CurrentUser user,
            BusinessClock clock) {
        this.file = file;
        this.conclusions = conclusions;
        this.papers = papers;
        this.pack = pack;
        this.binding = binding;
        this.agreements = agreements;
        this.resolutions = resolutions;
        this.attach = attach;
        this.review = review;
        this.reviewers = reviewers;
        this.user = user;
        this.clock = clock;
    }

    /** Hands in a paper for an item of the pack; from the draft on, so that nothing is missing when the clock runs. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<FilingItem> provide(CaseId caseId, FilingItem item, List<DocumentId> given) {
        Conclusion conclusion = file.lock(caseId);
        if (item.isMade()) {
            return Answer.refused(Refusal.ofField("item", "conclusion.item-is-made", label(item)));
        }
        if (given.isEmpty()) {
            return Answer.refused(Refusal.ofField("papers", "conclusion.no-paper", label(item)));
        }
        return attach.attach(caseId, given).map(attached -> {
            given.forEach(paper -> conclusions.give(caseId, item, paper, clock.today()));
            file.noted(conclusion, "provided", Map.of("item", "@conclusion.item." + item));
            return item;
        });
    }

    /**
     * Refused without the congress's resolution on this very text, stating attendance and counts, and without both signatures.
     * What else is missing does not hinder the filing: the authority says so once, and it is completed in time.
     *
     * @param on the day on which the pack went out; today or earlier, not before the second signature
     * @param authority with which it is filed
     * @param reviewer somebody at the authority who receives and reviews it here; null: the union records its papers
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<DocumentId> file(CaseId caseId, LocalDate on, String authority, @Nullable AccountId reviewer) {
        Conclusion conclusion = file.lock(caseId);
        if (conclusion.stage() == ConclusionStage.FILED && conclusion.filing.toldIncompleteOn == null) {
            return Answer.refused(Refusal.conflict("conclusion.filed-already"));
        }
        Optional<Refusal> unresolved = unresolved(conclusion);
        if (unresolved.isPresent()) {
            return Answer.refused(unresolved.get());
        }
        if (conclusion.signedOn == null) {
            return Answer.refused(Refusal.conflict("conclusion.not-signed"));
        }
        conclusion.require(ConclusionStage.SIGNED, ConclusionStage.FILED);
        List<Refusal> flaws = flaws(conclusion, on, authority);
        if (reviewer != null && reviewers.of(conclusion).stream().noneMatch(reviewer::equals)) {
            flaws.add(Refusal.ofField("reviewer", "conclusion.unknown-reviewer"));
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        AgreementRow row = agreements.row(conclusion.agreement);
        DocumentId bound = bind(conclusion, row);
        return agreements
                .move(conclusion.agreement, AgreementStage.FILED, conclusion.draft.text(), on)
                .map(filed -> {
                    conclusion.filing.reviewer = reviewer;
                    return filed(conclusion, on, authority.strip(), bound);
                });
    }

    private DocumentId filed(Conclusion conclusion, LocalDate on, String authority, DocumentId bound) {
        boolean again = conclusion.stage() == ConclusionStage.FILED;
        conclusion.filing.pack = bound;
        conclusion.filing.on = again ? conclusion.filing.on : on;
        conclusion.filing.authority = authority;
        conclusion.move(ConclusionStage.FILED);
        file.met(conclusion, again ? ConclusionFile.REPAIR : ConclusionFile.FILE);
        file.save(conclusion, again ? "completed" : "filed", Map.of("on", on.toString()));
        return bound;
    }

    /** The signed text must be the one that the congress passed, by a resolution that can be read. */
    private Optional<Refusal> unresolved(Conclusion conclusion) {
        Resolution resolution = resolution(conclusion);
        boolean there = resolution != null
                && resolution.passed()
                && Boolean.TRUE.equals(conclusion.vote.passed)
                && resolution.items().stream().allMatch(item -> item.present() > 0 && item.delegates() > 0);
        return there ? Optional.empty() : Optional.of(Refusal.of("conclusion.no-resolution"));
    }

    private @Nullable Resolution resolution(Conclusion conclusion) {
        return user.asSystem(() -> resolutions.of(conclusion.id)).stream()
                .filter(one -> one.document().equals(conclusion.vote.resolution))
                .findFirst()
                .orElse(null);
    }

    private List<Refusal> flaws(Conclusion conclusion, LocalDate on, String authority) {
        List<Refusal> flaws = new ArrayList<>();
        LocalDate signed = conclusion.known(conclusion.signedOn);
        if (on.isBefore(signed) || on.isAfter(clock.today())) {
            flaws.add(Refusal.ofField("filedOn", "conclusion.bad-filing-date", signed));
        }
        if (authority.isBlank() || authority.strip().length() > LONGEST) {
            flaws.add(Refusal.ofField("authority", "conclusion.no-authority", LONGEST));
        }
        if (conclusion.sealsClosedOn == null) {
            flaws.add(Refusal.of("conclusion.seals-open"));
        }
        return flaws;
    }

    /** Everything that is there, in the order of the pack, as one file. */
    private DocumentId bind(Conclusion conclusion, AgreementRow row) {
        DocumentId account = papers.account(conclusion, row, resolution(conclusion));
        conclusions.give(conclusion.id, FilingItem.ACCOUNT, account, clock.today());
        List<DocumentId> all = pack.lines(conclusion).stream()
                .flatMap(line -> line.papers().stream())
                .distinct()
                .toList();
        return binding.bind(conclusion.id, "filing-pack", row.title() + "报送材料.pdf", all);
    }

    /**
     * The authority says what is missing (一次告知): once, and the pack is completed within the period.
     *
     * @param what in the authority's words
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<Deadline> toldIncomplete(CaseId caseId, LocalDate on, String what) {
        return review.incomplete(file.lock(caseId), on, what);
    }

    /** Who may receive and review the filing here: people of the authority who sit on neither side. */
    @Permit(Permission.KEEP_BARGAINING)
    public List<AccountId> reviewers(CaseId caseId) {
        return reviewers.of(file.read(caseId));
    }

    /** How many copies the place asks for; empty when it does not say. */
    @Permit(Permission.WORK_ON_CASE)
    public Optional<Parameter> copies(CaseId caseId) {
        return file.ruleIfAny(file.read(caseId), "filingCopies");
    }

    @Permit(Permission.WORK_ON_CASE)
    public List<FilingItem> missing(CaseId caseId) {
        return pack.missing(file.read(caseId));
    }

    static TextKey label(FilingItem item) {
        return new TextKey("conclusion.item." + item);
    }
}
