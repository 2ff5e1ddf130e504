package org.xieyue.conclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.Clause;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.clock.Deadlines;
import org.xieyue.documents.AttachUploads;
import org.xieyue.documents.DocumentId;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

/** Receipt, completion and objection of a filing, whether the authority gives them here or its papers are recorded. */
@Component
class Review {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_RULE = 200;
    private static final int LONGEST_LIST = 500;
    private static final int LONGEST = 2000;

    private final ConclusionFile file;
    private final FilingPapers papers;
    private final Renegotiate renegotiate;
    private final Agreements agreements;
    private final Deadlines deadlines;
    private final AttachUploads attach;
    private final BusinessClock clock;

    Review(
            ConclusionFile file,
            FilingPapers papers,
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
     * @param on when it was served
     * @param clauses keys of the clauses that it touches
     * @param rule that they do not keep; blank when the authority's paper names none
     */
    record Opinion(String number, LocalDate on, List<String> clauses, String text, String rule) {}

    /** From this day the review runs; answers the first moment after its last day. */
    Answer<Instant> receive(Conclusion conclusion, String number, LocalDate on, List<DocumentId> copies) {
        conclusion.require(ConclusionStage.FILED);
        List<Refusal> flaws = new ArrayList<>();
        flawOfReceipt(conclusion, on, flaws);
        flawOfNumber(number, flaws);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        return attach.attach(conclusion.id, copies).map(attached -> {
            Deadline review = file.due(conclusion, ConclusionFile.REVIEW, on, file.rule(conclusion, "authorityReview"));
            conclusion.filing.receiptNumber = number.strip();
            conclusion.filing.receivedOn = on;
            conclusion.filing.reviewDueOn = review.dueOn();
            conclusion.filing.receipt = papers.receipt(conclusion);
            conclusion.move(ConclusionStage.RECEIVED);
            file.save(conclusion, "received", Map.of("until", review.dueOn().toString()));
            return review.passesAt();
        });
    }

    /** Said once (一次告知); answers until when the pack is to be completed. */
    Answer<Deadline> incomplete(Conclusion conclusion, LocalDate on, String what) {
        conclusion.require(ConclusionStage.FILED);
        if (conclusion.filing.toldIncompleteOn != null) {
            return Answer.refused(Refusal.conflict("conclusion.told-once", conclusion.filing.toldIncompleteOn));
        }
        List<Refusal> flaws = new ArrayList<>();
        flawOfReceipt(conclusion, on, flaws);
        if (what.isBlank() || what.length() > LONGEST_LIST) {
            flaws.add(Refusal.ofField("opinion", "conclusion.reason", LONGEST_LIST));
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        Deadline due = file.due(conclusion, ConclusionFile.REPAIR, on, file.rule(conclusion, "filingRepairWithin"));
        conclusion.filing.toldIncompleteOn = on;
        conclusion.filing.repairDueOn = due.dueOn();
        file.save(conclusion, "told-incomplete", Map.of("until", due.dueOn().toString()));
        return Answer.done(due);
    }

    /** The clauses of the filed text. */
    List<Clause> clauses(Conclusion conclusion) {
        return agreements
                .text(conclusion.agreement)
                .map(text -> text.text().clauses())
                .orElse(List.of());
    }

    /** Its clauses go back to the table. What was served after the last day comes too late: the contract is in force by then. */
    Answer<Conclusion> object(Conclusion conclusion, Opinion opinion, List<DocumentId> copies) {
        conclusion.require(ConclusionStage.RECEIVED);
        List<Clause> touched = clauses(conclusion).stream()
                .filter(clause -> opinion.clauses().contains(clause.key().value()))
                .toList();
        List<Refusal> flaws = flaws(conclusion, opinion, touched);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        return attach.attach(conclusion.id, copies).map(attached -> {
            conclusion.objection.number = opinion.number().strip();
            conclusion.objection.on = opinion.on();
            conclusion.objection.text = opinion.text().strip();
            conclusion.objection.rule =
                    opinion.rule().isBlank() ? null : opinion.rule().strip();
            conclusion.objection.clauses =
                    touched.stream().map(clause -> clause.key().value()).toList();
            conclusion.objection.paper = papers.opinion(conclusion, touched);
            conclusion.move(ConclusionStage.OBJECTED);
            file.met(conclusion, ConclusionFile.REVIEW);
            renegotiate.reopen(
                    conclusion, conclusion.objection.clauses, opinion.text().strip());
            file.save(conclusion, "objected", Map.of("count", String.valueOf(touched.size())));
            return conclusion;
        });
    }

    private List<Refusal> flaws(Conclusion conclusion, Opinion opinion, List<Clause> touched) {
        List<Refusal> flaws = new ArrayList<>();
        LocalDate received = conclusion.known(conclusion.filing.receivedOn);
        LocalDate due = reviewEnds(conclusion);
        if (opinion.on().isBefore(received) || opinion.on().isAfter(clock.today())) {
            flaws.add(Refusal.ofField("servedOn", "conclusion.bad-objection-date", received));
        } else if (opinion.on().isAfter(due)) {
            flaws.add(Refusal.ofField(
                    "servedOn",
                    "conclusion.objection-late",
                    due,
                    rule(conclusion).citation()));
        }
        flawOfNumber(opinion.number(), flaws);
        if (touched.isEmpty()) {
            flaws.add(Refusal.ofField("clauses", "conclusion.no-clause"));
        }
        if (opinion.text().isBlank() || opinion.text().length() > LONGEST) {
            flaws.add(Refusal.ofField("text", "conclusion.reason", LONGEST));
        }
        if (opinion.rule().length() > LONGEST_RULE) {
            flaws.add(Refusal.ofField("rule", "conclusion.reason", LONGEST_RULE));
        }
        return flaws;
    }

    private void flawOfReceipt(Conclusion conclusion, LocalDate on, List<Refusal> flaws) {
        LocalDate filed = conclusion.known(conclusion.filing.on);
        if (on.isBefore(filed) || on.isAfter(clock.today())) {
            flaws.add(Refusal.ofField("receivedOn", "conclusion.bad-receipt-date", filed));
        }
    }

    private static void flawOfNumber(String number, List<Refusal> flaws) {
        if (number.isBlank() || number.strip().length() > LONGEST_NUMBER) {
            flaws.add(Refusal.ofField("number", "conclusion.no-number", LONGEST_NUMBER));
        }
    }

    private Parameter rule(Conclusion conclusion) {
        return file.rule(conclusion, "authorityReview");
    }

    /** As the calendars say now: one may have arrived since the receipt. */
    private LocalDate reviewEnds(Conclusion conclusion) {
        return deadlines
                .after(
                        conclusion.known(conclusion.filing.receivedOn),
                        rule(conclusion).asPeriod())
                .dueOn();
    }
}
