package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.CHECKED;
import static org.xieyue.hardship.Stage.COMPLETE;
import static org.xieyue.hardship.Stage.TO_VISIT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.Decisions;
import org.xieyue.processes.Decisions.MatchedRow;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Looks for earlier and other aid and measures the household; an officer confirms what was found. */
@UseCase
public class CheckHousehold {

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final HardshipCases records;
    private final HouseholdNeeds needs;
    private final Decisions decisions;
    private final ProcessRuns runs;
    private final Impartiality impartiality;
    private final BusinessClock clock;

    CheckHousehold(
            CurrentUser currentUser,
            CaseFile file,
            HardshipCases records,
            HouseholdNeeds needs,
            Decisions decisions,
            ProcessRuns runs,
            Impartiality impartiality,
            BusinessClock clock) {
        this.currentUser = currentUser;
        this.file = file;
        this.records = records;
        this.needs = needs;
        this.decisions = decisions;
        this.runs = runs;
        this.impartiality = impartiality;
        this.clock = clock;
    }

    /** By the standards of the day of the application. */
    @Permit(Permission.WORK_ON_CASE)
    public Assessment check(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(COMPLETE);
        Assessment.Findings findings = new Assessment.Findings(records.earlierCases(id), needs.givenThisYear(id));
        Assessment assessment = assess(aid, findings);
        aid.assess(assessment);
        aid.move(CHECKED);
        file.save(
                aid,
                "householdChecked",
                Map.of("category", assessment.category().name()));
        file.tell(aid, "checked", null, Map.of("category", Subjects.name(assessment.category())));
        file.describe(aid, Subjects.of(aid.application()));
        return assessment;
    }

    /** The officer has seen the findings, and the household is to be visited whatever the table says. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> confirm(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(CHECKED);
        Optional<Refusal> objection = impartiality.take(aid, currentUser.account(), Duty.OFFICER);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        aid.move(TO_VISIT);
        file.save(aid, "findingsConfirmed");
        return Answer.done(id);
    }

    private Assessment assess(HardshipCase aid, Assessment.Findings findings) {
        Standards standards = file.standards(aid);
        Application application = aid.application();
        Means.Figures figures = application.measure(standards);
        Set<Exclusion> exclusions = application.assets().exclusions(standards.model());
        List<MatchedRow> rows = decisions.evaluate(
                HardshipAid.PROCESS, aid.id, HardshipAid.ELIGIBILITY, inputs(standards, figures, exclusions.size()));
        MatchedRow first = rows.getFirst();
        return new Assessment(
                HardshipCategory.valueOf(first.text("category").orElse(HardshipCategory.NONE.name())),
                first.text("fileLevel").orElse(""),
                first.yes("nearMiss"),
                application.household().size(),
                figures,
                exclusions,
                standards,
                rows.stream()
                        .map(row -> new Assessment.Row(row.number(), row.ruleId(), row.note()))
                        .toList(),
                AidProposal.of(application.asked(), standards, findings.grantedThisYear()),
                findings,
                runs.version(aid.id),
                clock.today());
    }

    /** What the eligibility table reads; no variable of the process ever holds it. */
    static Map<String, Object> inputs(Standards standards, Means.Figures figures, int exclusions) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("model", standards.model().name());
        inputs.put("exclusions", (long) exclusions);
        inputs.put("netRatio", figures.netRatio());
        inputs.put("grossRatio", figures.grossRatio());
        inputs.put("afterLossRatio", figures.afterLossRatio());
        inputs.put("lossShare", figures.lossShare());
        inputs.put("relativeFactor", standards.relativeFactor());
        inputs.put("accidentShare", standards.accidentShare());
        inputs.put("provincialFactor", standards.provincialFactor());
        inputs.put("cityFactor", standards.cityFactor());
        inputs.put("nearMissFactor", standards.nearMissFactor());
        return inputs;
    }
}
