package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.DocumentRow;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** What clauses oblige a side to do: entered by an officer, checked with evidence. */
@UseCase
public class WatchObligations {

    private static final int LONGEST = 300;
    private static final int LONGEST_NOTE = 1000;
    private static final int MOST_MONTHS = 36;

    private final AgreementFiles files;
    private final AgreementTexts texts;
    private final Coverages coverages;
    private final Obligations obligations;
    private final CaseDocuments documents;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail trail;

    WatchObligations(
            AgreementFiles files,
            AgreementTexts texts,
            Coverages coverages,
            Obligations obligations,
            CaseDocuments documents,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail trail) {
        this.files = files;
        this.texts = texts;
        this.coverages = coverages;
        this.obligations = obligations;
        this.documents = documents;
        this.user = user;
        this.clock = clock;
        this.trail = trail;
    }

    /** Enters an obligation with all its due days; the same again is the one that is there. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<ObligationId> owe(AgreementId id, NewObligation owed) {
        AgreementRow row = files.lock(id).orElseThrow(NotFound::new);
        LocalDate until = row.termUntil();
        if (row.stage() != AgreementStage.IN_FORCE || until == null) {
            return Answer.refused(Refusal.conflict("agreements.obligation-not-in-force"));
        }
        LocalDate last = Objects.requireNonNullElse(owed.lastDueOn(), until);
        List<Refusal> flaws = flaws(row, owed, last, until);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        Obligation obligation = new Obligation(
                ObligationId.next(),
                id,
                owed.clause(),
                owed.what().strip(),
                owed.owedBy(),
                owed.employer(),
                owed.everyMonths(),
                owed.firstDueOn(),
                last,
                null,
                Obligation.dueDays(owed.firstDueOn(), last, owed.everyMonths()).stream()
                        .map(day -> new Obligation.Check(day, null, null, null, "", null))
                        .toList());
        if (!obligations.add(obligation)) {
            return Answer.done(obligations.same(obligation).orElseThrow(NotFound::new));
        }
        trail.record(
                "agreement.obligationOwed",
                "agreement",
                id.toString(),
                Map.of(
                        "obligation",
                        obligation.id().toString(),
                        "clause",
                        owed.clause().value()));
        return Answer.done(obligation.id());
    }

    private List<Refusal> flaws(AgreementRow row, NewObligation owed, LocalDate last, LocalDate until) {
        List<Refusal> flaws = new ArrayList<>();
        if (owed.what().isBlank() || owed.what().length() > LONGEST) {
            flaws.add(Refusal.ofField("what", "agreements.obligation-unsaid", LONGEST));
        }
        if (owed.everyMonths() < 0 || owed.everyMonths() > MOST_MONTHS) {
            flaws.add(Refusal.ofField("everyMonths", "agreements.obligation-rhythm", MOST_MONTHS));
        }
        LocalDate from = Objects.requireNonNull(row.bindsFrom());
        if (owed.firstDueOn().isBefore(from)
                || last.isAfter(until)
                || owed.firstDueOn().isAfter(last)) {
            flaws.add(Refusal.ofField("firstDueOn", "agreements.obligation-dates", from, until));
        }
        boolean known = texts.find(row.id(), row.version())
                .flatMap(version -> version.text().clause(owed.clause()))
                .isPresent();
        if (!known) {
            flaws.add(Refusal.ofField("clause", "agreements.not-a-clause-in-force"));
        }
        EmployerId employer = owed.employer();
        if (employer != null
                && coverages.of(row.id()).stream()
                        .noneMatch(one -> one.employer().equals(employer))) {
            flaws.add(Refusal.ofField("employer", "agreements.not-covered"));
        }
        return flaws;
    }

    /** Nothing of it is due after today. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<ObligationId> end(ObligationId id) {
        Obligation owed = obligations.find(id).orElseThrow(NotFound::new);
        obligations.end(id, clock.today());
        trail.record(
                "agreement.obligationEnded",
                "agreement",
                owed.agreement().toString(),
                Map.of("obligation", id.toString()));
        return Answer.done(id);
    }

    /**
     * Whether it was kept on a due day. Kept needs evidence, a document of the case or a note; otherwise the note says why.
     * The same again has no effect; another result is refused, because what was checked stands.
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<ObligationId> check(
            ObligationId id, LocalDate dueOn, Obligation.Result result, String note, @Nullable DocumentId evidence) {
        Obligation owed = obligations.find(id).orElseThrow(NotFound::new);
        Obligation.Check check = owed.checks().stream()
                .filter(one -> one.dueOn().equals(dueOn))
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate checkedOn = check.checkedOn();
        if (checkedOn != null) {
            return check.result() == result
                    ? Answer.done(id)
                    : Answer.refused(Refusal.conflict("agreements.already-checked", checkedOn));
        }
        if (note.length() > LONGEST_NOTE
                || (note.isBlank() && (evidence == null || result != Obligation.Result.KEPT))) {
            return Answer.refused(Refusal.ofField("note", "agreements.no-evidence", LONGEST_NOTE));
        }
        if (evidence != null && !isOfCase(owed.agreement(), evidence)) {
            return Answer.refused(Refusal.ofField("evidence", "agreements.foreign-evidence"));
        }
        boolean first = obligations.check(
                id,
                dueOn,
                clock.today(),
                result,
                note.strip(),
                evidence,
                user.person().map(org.xieyue.identity.Account::id).orElse(null));
        if (!first) {
            return Answer.refused(Refusal.conflict("agreements.already-checked", clock.today()));
        }
        trail.record(
                "agreement.obligationChecked",
                "agreement",
                owed.agreement().toString(),
                Map.of("obligation", id.toString(), "due", dueOn.toString(), "result", result.name()));
        return Answer.done(id);
    }

    private boolean isOfCase(AgreementId id, DocumentId evidence) {
        Optional<CaseId> caseId = files.find(id).map(AgreementRow::caseId);
        return caseId.isPresent()
                && documents.of(caseId.get()).stream().map(DocumentRow::id).anyMatch(evidence::equals);
    }
}
