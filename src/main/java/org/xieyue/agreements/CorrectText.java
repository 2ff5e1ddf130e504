package org.xieyue.agreements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Subjects and figures are guessed when a text is read; people put them right, before it is kept and later. */
@UseCase
public class CorrectText {

    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private final RegisteredAgreements agreements;
    private final AgreementFiles files;

    CorrectText(RegisteredAgreements agreements, AgreementFiles files) {
        this.agreements = agreements;
        this.files = files;
    }

    /** What a clause is about and the number that it settles; its words stay. */
    public record Correction(
            ClauseKey clause,
            BargainingTopic topic,
            @Nullable Figure figure) {}

    /**
     * Of a model text that is kept: another version with the same words. Refused for anything but a model text, since what
     * was initialled or signed does not change.
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<TextVersion> correct(AgreementId id, List<Correction> corrections, String note) {
        AgreementRow row = files.lock(id).orElseThrow(NotFound::new);
        if (row.stage() != AgreementStage.MODEL) {
            return Answer.refused(Refusal.conflict("agreements.no-model"));
        }
        TextVersion newest = agreements.text(id).orElseThrow(NotFound::new);
        return corrected(newest.text(), corrections).then(text -> agreements.keep(id, text, note.strip()));
    }

    /** Refused when a correction names no clause of the text, or a figure out of reach. */
    static Answer<AgreementText> corrected(AgreementText text, List<Correction> corrections) {
        Map<ClauseKey, Correction> byClause = new HashMap<>();
        corrections.forEach(one -> byClause.put(one.clause(), one));
        Optional<Refusal> flaw =
                corrections.stream().flatMap(one -> flaw(text, one).stream()).findFirst();
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : text.clauses()) {
            Correction one = byClause.get(clause.key());
            clauses.add(
                    one == null
                            ? clause
                            : new Clause(
                                    clause.key(),
                                    clause.number(),
                                    one.topic(),
                                    clause.title(),
                                    clause.text(),
                                    one.figure()));
        }
        return Answer.done(new AgreementText(clauses));
    }

    private static Optional<Refusal> flaw(AgreementText text, Correction one) {
        Optional<Clause> clause = text.clause(one.clause());
        if (clause.isEmpty()) {
            return Optional.of(Refusal.ofField("clause", "agreements.no-such-clause", one.clause()));
        }
        Figure figure = one.figure();
        boolean off = figure != null
                && (figure.amount().signum() < 0
                        || figure.amount().compareTo(MOST) > 0
                        || figure.amount().scale() > 4);
        return off
                ? Optional.of(Refusal.ofField(
                        "figure", "agreements.bad-figure", clause.get().number()))
                : Optional.empty();
    }
}
