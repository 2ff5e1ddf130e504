package org.xieyue.agreements;

import static org.xieyue.agreements.AgreementStage.DRAFT;
import static org.xieyue.agreements.AgreementStage.FILED;
import static org.xieyue.agreements.AgreementStage.INITIALLED;
import static org.xieyue.agreements.AgreementStage.IN_FORCE;
import static org.xieyue.agreements.AgreementStage.PASSED;
import static org.xieyue.agreements.AgreementStage.SIGNED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.ContentHash;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;

/** What of an agreement changes, and the order in which it may. The text that was initialled is bound by its hash. */
final class Agreement {

    private static final Set<AgreementStage> MOVED_TO = EnumSet.of(INITIALLED, PASSED, SIGNED, FILED, IN_FORCE);

    private final AgreementRow was;

    AgreementStage stage;
    int version;

    @Nullable
    ContentHash bound;

    @Nullable
    LocalDate termFrom;

    @Nullable
    LocalDate termUntil;

    @Nullable
    LocalDate initialledOn;

    @Nullable
    LocalDate passedOn;

    @Nullable
    LocalDate signedOn;

    @Nullable
    LocalDate filedOn;

    @Nullable
    LocalDate inForceFrom;

    @Nullable
    LocalDate endedOn;

    String endReason = "";

    Agreement(AgreementRow row) {
        was = row;
        stage = row.stage();
        version = row.version();
        bound = row.bound();
        termFrom = row.termFrom();
        termUntil = row.termUntil();
        initialledOn = row.initialledOn();
        passedOn = row.passedOn();
        signedOn = row.signedOn();
        filedOn = row.filedOn();
        inForceFrom = row.inForceFrom();
        endedOn = row.endedOn();
    }

    AgreementId id() {
        return was.id();
    }

    /** Whether a call for this stage and text has been answered already. */
    boolean stands(AgreementStage to, ContentHash text) {
        return stage == to && text.equals(bound);
    }

    /** Why it cannot move there; nothing has changed then. {@code newest} is the hash of the newest version. */
    List<Refusal> move(
            AgreementStage to, ContentHash text, @Nullable ContentHash newest, LocalDate on, LocalDate today) {
        if (!MOVED_TO.contains(to) || (stage != to && !stage.leadsTo(to, was.outcome()))) {
            throw new OutOfOrder("AGREEMENTS-1", "合同不能从现阶段进入该阶段", id(), stage + " → " + to);
        }
        List<Refusal> flaws = new ArrayList<>();
        ContentHash held = stage == DRAFT ? newest : bound;
        if (held == null) {
            flaws.add(Refusal.of("agreements.empty-text"));
        } else if (!held.equals(text)) {
            flaws.add(Refusal.conflict("agreements.text-differs", held.toString(), text.toString()));
        }
        if (to == SIGNED && termUntil == null) {
            flaws.add(Refusal.ofField("termFrom", "agreements.no-term"));
        }
        LocalDate last = lastAct();
        if ((to != IN_FORCE && on.isAfter(today)) || (last != null && on.isBefore(last))) {
            flaws.add(Refusal.ofField("on", "agreements.date-runs-back", on, last == null ? today : last));
        }
        LocalDate until = termUntil;
        if (to == IN_FORCE && until != null && on.isAfter(until)) {
            flaws.add(Refusal.ofField("on", "agreements.term-is-over", until));
        }
        if (flaws.isEmpty() && stage != to) {
            stage = to;
            bound = text;
            date(to, on);
        }
        return flaws;
    }

    private void date(AgreementStage to, LocalDate on) {
        switch (to) {
            case INITIALLED -> initialledOn = on;
            case PASSED -> passedOn = on;
            case SIGNED -> signedOn = on;
            case FILED -> filedOn = on;
            case IN_FORCE -> inForceFrom = on;
            default -> throw new IllegalArgumentException(to.name());
        }
    }

    /** When it began to bind: not before the first day of its term. Only for what is in force. */
    LocalDate firstBinding() {
        return Objects.requireNonNull(row().bindsFrom());
    }

    private @Nullable LocalDate lastAct() {
        LocalDate last = null;
        for (LocalDate day : new LocalDate[] {initialledOn, passedOn, signedOn, filedOn}) {
            if (day != null && (last == null || day.isAfter(last))) {
                last = day;
            }
        }
        return last;
    }

    /** Back to the table: nothing that was initialled, voted, signed or filed counts any more. */
    void reopen() {
        go(DRAFT);
        bound = null;
        initialledOn = null;
        passedOn = null;
        signedOn = null;
        filedOn = null;
    }

    void end(AgreementStage to, LocalDate last, String reason) {
        go(to);
        endedOn = last;
        endReason = reason;
    }

    private void go(AgreementStage to) {
        if (!stage.leadsTo(to, was.outcome())) {
            throw new OutOfOrder("AGREEMENTS-1", "合同不能从现阶段进入该阶段", id(), stage + " → " + to);
        }
        stage = to;
    }

    AgreementRow row() {
        return new AgreementRow(
                was.id(),
                was.caseId(),
                was.union(),
                was.jurisdiction(),
                was.title(),
                was.kind(),
                was.scope(),
                was.outcome(),
                was.secondRound(),
                was.coverage(),
                was.industry(),
                stage,
                version,
                bound,
                termFrom,
                termUntil,
                initialledOn,
                passedOn,
                signedOn,
                filedOn,
                inForceFrom,
                endedOn,
                was.model(),
                was.higher(),
                was.previous(),
                was.employers(),
                was.workers());
    }
}
