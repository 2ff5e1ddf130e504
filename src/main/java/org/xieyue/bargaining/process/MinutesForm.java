package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.identity.Account;
import org.xieyue.negotiation.KeepMinutes;
import org.xieyue.negotiation.MinutesView;
import org.xieyue.negotiation.TableBoard;
import org.xieyue.negotiation.TableState;
import org.xieyue.parties.Sides;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** A chief reads the minutes of the round and confirms what they have read; whoever did so at the table is done. */
@Component
class MinutesForm implements TaskForm {

    private final KeepMinutes keepMinutes;
    private final TableBoard board;
    private final TableState table;
    private final Sides sides;
    private final Texts texts;

    MinutesForm(KeepMinutes keepMinutes, TableBoard board, TableState table, Sides sides, Texts texts) {
        this.keepMinutes = keepMinutes;
        this.board = board;
        this.table = table;
        this.sides = sides;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "bargaining/minutes";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        String digest = sides.sideOf(caseId, reader.id()).isEmpty()
                ? ""
                : board.myMinutes(caseId, table.round(caseId)).digest();
        return new FormContract(
                key(),
                List.of(of("digest", Type.SEEN).mandatory().between(1, 80).with(digest.isEmpty() ? null : digest)),
                List.of(Outcome.primary("minutes-confirm")));
    }

    @Override
    public List<Fact> brief(CaseId caseId, Locale locale) {
        MinutesView minutes = board.myMinutes(caseId, table.round(caseId));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.say(locale, "bargaining.minutes.round"), String.valueOf(minutes.round())));
        facts.add(new Fact(texts.say(locale, "bargaining.minutes.place"), minutes.place()));
        for (String move : minutes.moves()) {
            facts.add(new Fact(texts.say(locale, "bargaining.minutes.move"), move));
        }
        if (!minutes.remarks().isEmpty()) {
            facts.add(new Fact(texts.say(locale, "bargaining.minutes.remarks"), minutes.remarks()));
        }
        return facts;
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId caseId = submission.caseId();
        int round = table.round(caseId);
        boolean confirmed = sides.sideOf(caseId, submission.by().id())
                .filter(side -> board.myMinutes(caseId, round).isConfirmedBy(side))
                .isPresent();
        return confirmed
                ? FormValues.decided(Answer.done(caseId), "confirmed")
                : FormValues.decided(
                        keepMinutes.confirm(caseId, round, new FormValues(submission.values()).text("digest")),
                        "confirmed");
    }
}
