package org.xieyue.hardship.process;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.hardship.AidFiles;
import org.xieyue.identity.Account;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** Nobody could sit on the committee; the officer says that members have been appointed. */
@Component
class FormCommitteeForm implements TaskForm {

    private static final String FORM = "form.hardship.form-committee.";

    private final AidFiles files;
    private final Unions unions;
    private final Texts texts;

    FormCommitteeForm(AidFiles files, Unions unions, Texts texts) {
        this.files = files;
        this.unions = unions;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "hardship/form-committee";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), List.of(), List.of(Outcome.primary("committee-formed")));
    }

    @Override
    public List<Fact> brief(CaseId caseId, Locale locale) {
        UnionId union = files.find(caseId).orElseThrow(NotFound::new).union();
        String name = unions.find(union).orElseThrow(NotFound::new).name();
        return List.of(new Fact(texts.say(locale, FORM + "to-do"), texts.say(locale, FORM + "how", name)));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return FormValues.decided(Answer.done(submission.caseId()), "formed");
    }
}
