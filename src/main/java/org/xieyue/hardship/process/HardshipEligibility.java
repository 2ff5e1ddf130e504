package org.xieyue.hardship.process;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieyue.hardship.Conflicts;
import org.xieyue.hardship.Duty;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.identity.Account;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.TaskEligibility;
import org.xieyue.tasks.TaskId;

/** Keeps applicants, relatives and holders of another duty away from a task before they have worked on it. */
@Component
class HardshipEligibility implements TaskEligibility {

    private static final Map<String, Set<Duty>> DUTIES = Map.ofEntries(
            Map.entry("hardship/completeness", EnumSet.of(Duty.OFFICER)),
            Map.entry("hardship/confirm-checks", EnumSet.of(Duty.OFFICER)),
            Map.entry("hardship/form-committee", EnumSet.of(Duty.OFFICER)),
            Map.entry("hardship/consent", EnumSet.of(Duty.OFFICER)),
            Map.entry("hardship/recheck", EnumSet.of(Duty.OFFICER)),
            Map.entry("hardship/budget-line", EnumSet.of(Duty.OFFICER)),
            Map.entry("hardship/home-visit", EnumSet.of(Duty.VISITOR)),
            Map.entry("hardship/committee", EnumSet.of(Duty.COMMITTEE_MEMBER)),
            Map.entry("hardship/settle-objection", EnumSet.of(Duty.OBJECTION_REVIEWER)),
            Map.entry("hardship/county-review", EnumSet.of(Duty.COUNTY_REVIEWER)),
            Map.entry("hardship/further-review", EnumSet.of(Duty.FURTHER_REVIEWER)),
            Map.entry("hardship/approve", EnumSet.of(Duty.COUNTY_APPROVER, Duty.CITY_APPROVER)),
            Map.entry("hardship/decide-refusal", EnumSet.of(Duty.CITY_APPROVER)),
            Map.entry("hardship/second-review", EnumSet.of(Duty.SECOND_REVIEWER)));

    private final Conflicts conflicts;

    HardshipEligibility(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    @Override
    public String processKey() {
        return HardshipAid.PROCESS;
    }

    @Override
    public Map<TaskId, Refusal> refusals(Collection<Asked> tasks, Account who) {
        Conflicts.Found found =
                conflicts.of(tasks.stream().map(Asked::caseId).distinct().toList(), who.id());
        Map<TaskId, Refusal> refusals = new HashMap<>();
        for (Asked task : tasks) {
            Set<Duty> duties = DUTIES.get(task.formKey());
            if (duties != null) {
                found.against(task.caseId(), duties).ifPresent(reason -> refusals.put(task.id(), reason));
            }
        }
        return refusals;
    }
}
