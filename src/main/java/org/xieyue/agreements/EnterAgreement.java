package org.xieyue.agreements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.cases.Cases;
import org.xieyue.cases.NewCase;
import org.xieyue.cases.OpenedCase;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.SearchWords;
import org.xieyue.shared.UseCase;

/** Brings texts into the register that no bargaining here has made: model texts; contracts by {@link EnterContract}. */
@UseCase
public class EnterAgreement {

    private static final int LONGEST_TEXT = 1_000_000;

    private final TextEntry textEntry;
    private final RegisteredAgreements agreements;
    private final AgreementFiles files;
    private final Cases cases;
    private final CurrentUser user;

    EnterAgreement(
            TextEntry textEntry, RegisteredAgreements agreements, AgreementFiles files, Cases cases, CurrentUser user) {
        this.textEntry = textEntry;
        this.agreements = agreements;
        this.files = files;
        this.cases = cases;
        this.user = user;
    }

    /** Kind and reach of a text to be entered. */
    public record Entry(
            String title,
            ContractKind kind,
            ScopeType scope,
            OutcomeType outcome,
            CoverageMode coverage,
            @Nullable String industry) {}

    /** Reads the clauses out of a written text, or of a Word file, for people to look over before they are kept. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<AgreementText> read(String written) {
        if (written.length() > LONGEST_TEXT) {
            return Answer.refused(Refusal.ofField("text", "agreements.text-too-long", LONGEST_TEXT));
        }
        AgreementText text = TextReading.read(written);
        return text.clauses().isEmpty()
                ? Answer.refused(Refusal.ofField("text", "agreements.empty-text"))
                : Answer.done(text);
    }

    /** What was read, with what people have put right. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<AgreementText> corrected(AgreementText read, List<CorrectText.Correction> corrections) {
        return CorrectText.corrected(read, corrections);
    }

    @Permit(Permission.KEEP_BARGAINING)
    public Answer<AgreementText> read(byte[] wordFile) {
        Optional<String> words = DocxText.of(wordFile);
        return words.isEmpty() ? Answer.refused(Refusal.ofField("text", "agreements.no-word-file")) : read(words.get());
    }

    /** A model text (示范文本); it binds nobody and is revised by keeping further versions. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<AgreementId> model(UnionId union, Entry entry, AgreementText text) {
        return textEntry.add(union, entry, AgreementStage.MODEL, text);
    }

    /** Makes a contract, such as the result of joint bargaining, the model text of an industry round. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<AgreementId> modelFrom(AgreementId id, String title) {
        AgreementRow row = files.find(id).orElseThrow(NotFound::new);
        Optional<TextVersion> text = agreements.text(id);
        if (text.isEmpty() || row.bound() == null) {
            return Answer.refused(Refusal.conflict("agreements.text-open"));
        }
        return textEntry.add(
                row.union(),
                new Entry(title, row.kind(), row.scope(), row.outcome(), row.coverage(), row.industry()),
                AgreementStage.MODEL,
                text.get().text());
    }

    /** Reads a written text anew as the next version of a model text; clauses keep their keys. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<TextVersion> revise(AgreementId id, String written, String note) {
        AgreementRow row = files.find(id).orElseThrow(NotFound::new);
        if (row.stage() != AgreementStage.MODEL) {
            return Answer.refused(Refusal.conflict("agreements.no-model"));
        }
        AgreementText earlier = agreements.text(id).map(TextVersion::text).orElse(new AgreementText(List.of()));
        return read(written).then(text -> agreements.keep(id, TextReading.read(written, earlier), note));
    }

    /** Opens a case that watches the performance of a contract which was entered; again answers the case that is there. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<OpenedCase> watch(AgreementId id) {
        AgreementRow row = files.lock(id).orElseThrow(NotFound::new);
        CaseId known = row.caseId();
        if (known != null) {
            return Answer.done(cases.find(known)
                    .map(found -> new OpenedCase(known, found.number()))
                    .orElseThrow(NotFound::new));
        }
        if (row.stage() != AgreementStage.IN_FORCE) {
            return Answer.refused(Refusal.conflict("agreements.not-in-force"));
        }
        CaseId caseId = new CaseId(UUID.randomUUID());
        files.belongsTo(id, caseId);
        return Answer.done(cases.open(new NewCase(
                caseId,
                ContractPerformance.PROCESS,
                row.union(),
                row.title(),
                null,
                SearchWords.of(row.title()),
                Set.of(user.account().id()),
                Set.of(),
                Map.of(),
                Vars.none())));
    }
}
