package org.xieyue.convalescence.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.ReviewSignUps;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** A unit agrees to its own people, without some if need be. */
@Component
class ReviewSignUpsForm implements TaskForm {

    private static final String WORDS = "convalescence.ui.";

    private final ReviewSignUps reviewSignUps;
    private final Texts texts;

    ReviewSignUpsForm(ReviewSignUps reviewSignUps, Texts texts) {
        this.reviewSignUps = reviewSignUps;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "convalescence/review";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("without", Type.TEXT).between(0, 500),
                        of("reason", Type.LONG_TEXT).between(0, 500)),
                List.of(Outcome.primary("list-agreed")));
    }

    /** The unit's people by number and name, with what they say about themselves. */
    @Override
    public List<Fact> brief(CaseId caseId, Locale locale) {
        return reviewSignUps.people(caseId).stream()
                .map(person -> new Fact(String.format(Locale.ROOT, "%03d", person.number()), said(person, locale)))
                .toList();
    }

    private String said(ReviewSignUps.Person person, Locale locale) {
        List<String> parts = new ArrayList<>(List.of(person.name()));
        if (person.category() != null) {
            parts.add(texts.say(locale, WORDS + "category." + person.category()));
        }
        if (person.manager()) {
            parts.add(texts.say(locale, WORDS + "field.manager"));
        }
        if (person.companions() > 0) {
            parts.add(texts.say(locale, WORDS + "review.companions", person.companions()));
        }
        parts.add(texts.say(locale, WORDS + "state." + person.state()));
        return String.join(" · ", parts);
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        return reviewSignUps
                .review(submission.caseId(), submission.union(), values.numbers("without"), values.text("reason"))
                .map(list -> Vars.of(
                        Convalescence.DECISION,
                        switch (list) {
                            case OPEN, AGREED -> "agree";
                            case MANAGERS -> "managers";
                            case EMPTY -> "empty";
                        }));
    }
}
