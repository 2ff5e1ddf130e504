package org.xieyue.convalescence.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.convalescence.Reckoning;
import org.xieyue.convalescence.SettleTrip;
import org.xieyue.convalescence.TripDossier;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** A second person checks the settlement. */
@Component
class CheckSettlementForm implements TaskForm {

    private static final String WORDS = "form.convalescence.check-settlement.";

    private final SettleTrip settleTrip;
    private final TripDossier dossier;
    private final Texts texts;

    CheckSettlementForm(SettleTrip settleTrip, TripDossier dossier, Texts texts) {
        this.settleTrip = settleTrip;
        this.dossier = dossier;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "convalescence/check-settlement";
    }

    @Override
    public List<List<String>> after() {
        return List.of(List.of("convalescence/settle"));
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(),
                List.of(Outcome.primary("settlement-agreed"), Outcome.withReason("settlement-return")));
    }

    /** The invoice and each line of it: a second look without them sees nothing. */
    @Override
    public List<Fact> brief(CaseId caseId, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        dossier.settlement(caseId).ifPresent(waiting -> {
            facts.add(fact(locale, "invoice", waiting.invoice()));
            facts.add(fact(locale, "base", waiting.base()));
            facts.add(fact(locale, "total", waiting.share().plus(waiting.own()).display()));
            facts.add(fact(locale, "share", waiting.share().display()));
            facts.add(fact(locale, "own", waiting.own().display()));
            settleTrip.lines(caseId).forEach(line -> facts.add(line(locale, line)));
        });
        return facts;
    }

    private Fact fact(Locale locale, String what, String said) {
        return new Fact(texts.say(locale, WORDS + what), said);
    }

    private Fact line(Locale locale, SettleTrip.Line line) {
        Reckoning reckoning = line.reckoning();
        return new Fact(
                String.format(Locale.ROOT, "%03d", line.number()),
                texts.say(
                        locale,
                        WORDS + "line",
                        reckoning.days(),
                        reckoning.invoice().display(),
                        reckoning.share().display(),
                        reckoning.own().display()));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        boolean agreed = "settlement-agreed".equals(submission.outcome());
        CaseId id = submission.caseId();
        Answer<?> answer = agreed ? settleTrip.check(id) : settleTrip.sendBack(id);
        String done = settleTrip.isMoreToSettle(id) ? "more" : "agree";
        return FormValues.decided(answer, agreed ? done : "return");
    }
}
