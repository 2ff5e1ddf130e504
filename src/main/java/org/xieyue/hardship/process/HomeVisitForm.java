package org.xieyue.hardship.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.clock.BusinessClock;
import org.xieyue.hardship.HomeVisit;
import org.xieyue.hardship.VisitHousehold;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** What a visitor found, signed on the spot. */
@Component
class HomeVisitForm implements TaskForm {

    private final VisitHousehold visit;
    private final PlainFacts facts;
    private final BusinessClock clock;

    HomeVisitForm(VisitHousehold visit, PlainFacts facts, BusinessClock clock) {
        this.visit = visit;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "hardship/home-visit";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("visitedOn", Type.DATE).mandatory().with(clock.today()),
                        of("peopleSeen", Type.NUMBER).mandatory().between(0, 50),
                        of("asStated", Type.YES_NO).mandatory(),
                        of("findings", Type.LONG_TEXT).mandatory().between(2, 2_000),
                        ApplicationFields.unrelated()),
                List.of(Outcome.primary("visit-sign"), Outcome.withReason("visit-return")));
    }

    @Override
    public List<Fact> brief(CaseId caseId, Locale locale) {
        return visit.home(caseId) instanceof Answer.Done<VisitHousehold.Home>(VisitHousehold.Home home)
                ? facts.of(home, locale)
                : List.of();
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        CaseId id = submission.caseId();
        if (submission.outcome().equals("visit-return")) {
            return FormValues.decided(visit.sendBack(id), "return");
        }
        FormValues values = new FormValues(submission.values());
        HomeVisit findings = new HomeVisit(
                values.date("visitedOn").orElseThrow(),
                values.number("peopleSeen"),
                values.yes("asStated"),
                values.text("findings"));
        return FormValues.decided(visit.sign(id, findings, values.yes("unrelated")), "sign");
    }
}
