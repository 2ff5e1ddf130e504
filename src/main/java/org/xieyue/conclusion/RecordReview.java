package org.xieyue.conclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.Clause;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.clock.Deadlines;
import org.xieyue.documents.AttachUploads;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** What the labour authority does with a filing: receipt, and objection within its period (集体合同规定 第四十三条至第四十七条). */
@UseCase
public class RecordReview {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST = 2000;

    private final ConclusionFile file;
    private final ConclusionPapers papers;
    private final Renegotiate renegotiate;
    private final Agreements agreements;
    private final Deadlines deadlines;
    private final AttachUploads attach;
    private final BusinessClock clock;

    RecordReview(
            ConclusionFile file,
            ConclusionPapers papers,
            Renegotiate renegotiate,
            Agreements agreements,
            Deadlines deadlines,
            AttachUploads attach,
            BusinessClock clock) {
        this.file = file;
        this.papers = papers;
        this.renegotiate = renegotiate;
        this.agreements = agreements;
        this.deadlines = deadlines;
        this.attach = attach;
        this.clock = clock;
    }

    /**
     * The receipt (受理回执): from this day the review runs. Answers the first moment after its last day.
     *
     * @param number of the receipt
     * @param on the day on which the authority received the pack
     * @param paper the authority's paper, if there is a copy
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<Instant> receive(CaseId caseId, String number, LocalDate on, @Nullable DocumentId paper) {
        Conclusion conclusion = file.lock(caseId);
        conclusion.require(ConclusionStage.FILED);
        List<Refusal> flaws = new ArrayList<>();
        LocalDate filed = conclusion.known(conclusion.filing.on);
        if (on.isBefore(filed) || on.isAfter(clock.today())) {
            flaws.add(Refusal.ofField("on", "conclusion.bad-receipt-date", filed));
        }
        if (number.isBlank() || number.strip().length() > LONGEST_NUMBER) {
            flaws.add(Refusal.ofField("number", "conclusion.no-number", LONGEST_NUMBER));
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        return attach.attach(caseId, paper == null ? List.of() : List.of(paper)).map(attached -> {
            Deadline review = file.due(conclusion, ConclusionFile.REVIEW, on, file.rule(conclusion, "authorityReview"));
            conclusion.filing.receiptNumber = number.strip();
            conclusion.filing.receivedOn = on;
            conclusion.filing.reviewDueOn = review.dueOn();
            conclusion.filing.receipt = papers.receipt(conclusion, number.strip(), on, review.dueOn());
            conclusion.move(ConclusionStage.RECEIVED);
            file.save(conclusion, "received", Map.of("until", review.dueOn().toString()));
            return review.passesAt();
        });
    }

    /** The clauses of the filed text, for choosing those that an objection touches. */
    @Permit(Permission.WORK_ON_CASE)
    public List<Clause> clauses(CaseId caseId) {
        return agreements
                .text(file.read(caseId).agreement)
                .map(text -> text.text().clauses())
                .orElse(List.of());
    }

    /**
     * The objection in writing (审查意见书): its clauses go back to the table. One that was served after the last day comes too
     * late: the contract is in force by then.
     *
     * @param clauses keys of the clauses that it touches, at least one
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<CaseId> object(
            CaseId caseId, String number, LocalDate on, List<String> clauses, String text, @Nullable DocumentId paper) {
        Conclusion conclusion = file.lock(caseId);
        conclusion.require(ConclusionStage.RECEIVED);
        List<Clause> touched = clauses(caseId).stream()
                .filter(clause -> clauses.contains(clause.key().value()))
                .toList();
        List<Refusal> flaws = flaws(conclusion, number, on, touched, text);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        return attach.attach(caseId, paper == null ? List.of() : List.of(paper)).map(attached -> {
            conclusion.objection.number = number.strip();
            conclusion.objection.on = on;
            conclusion.objection.text = text.strip();
            conclusion.objection.clauses =
                    touched.stream().map(clause -> clause.key().value()).toList();
            conclusion.objection.paper = papers.opinion(conclusion, number.strip(), on, text.strip(), touched);
            conclusion.move(ConclusionStage.OBJECTED);
            file.met(conclusion, ConclusionFile.REVIEW);
            renegotiate.reopen(conclusion, conclusion.objection.clauses, text.strip());
            file.save(conclusion, "objected", Map.of("count", String.valueOf(touched.size())));
            return caseId;
        });
    }

    private List<Refusal> flaws(Conclusion conclusion, String number, LocalDate on, List<Clause> touched, String text) {
        List<Refusal> flaws = new ArrayList<>();
        LocalDate received = conclusion.known(conclusion.filing.receivedOn);
        LocalDate due = reviewEnds(conclusion);
        if (on.isBefore(received) || on.isAfter(clock.today())) {
            flaws.add(Refusal.ofField("on", "conclusion.bad-objection-date", received));
        } else if (on.isAfter(due)) {
            flaws.add(Refusal.ofField(
                    "on", "conclusion.objection-late", due, rule(conclusion).citation()));
        }
        if (number.isBlank() || number.strip().length() > LONGEST_NUMBER) {
            flaws.add(Refusal.ofField("number", "conclusion.no-number", LONGEST_NUMBER));
        }
        if (touched.isEmpty()) {
            flaws.add(Refusal.ofField("clauses", "conclusion.no-clause"));
        }
        if (text.isBlank() || text.length() > LONGEST) {
            flaws.add(Refusal.ofField("text", "conclusion.reason", LONGEST));
        }
        return flaws;
    }

    private Parameter rule(Conclusion conclusion) {
        return file.rule(conclusion, "authorityReview");
    }

    /** As the calendars say now: one may have arrived since the receipt. */
    private LocalDate reviewEnds(Conclusion conclusion) {
        return deadlines
                .after(
                        Objects.requireNonNull(conclusion.filing.receivedOn),
                        rule(conclusion).asPeriod())
                .dueOn();
    }
}
