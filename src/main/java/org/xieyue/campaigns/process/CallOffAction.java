package org.xieyue.campaigns.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.campaigns.RunCampaign;
import org.xieyue.campaigns.SpringCampaign;
import org.xieyue.cases.CasePlace;
import org.xieyue.cases.Cases;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.identity.Account;
import org.xieyue.identity.Permission;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Type;

/** The federation gives the campaign up. */
@Component
class CallOffAction implements CaseAction {

    private final RunCampaign runCampaign;
    private final ProcessRuns runs;
    private final Cases cases;
    private final Unions unions;

    CallOffAction(RunCampaign runCampaign, ProcessRuns runs, Cases cases, Unions unions) {
        this.runCampaign = runCampaign;
        this.runs = runs;
        this.cases = cases;
        this.unions = unions;
    }

    @Override
    public String processKey() {
        return SpringCampaign.PROCESS;
    }

    @Override
    public String key() {
        return "campaigns/call-off";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        boolean keeps = cases.place(id)
                .map(CasePlace::union)
                .filter(union -> keeps(reader, union))
                .isPresent();
        return keeps && runCampaign.isOpen(id)
                ? Optional.of(Offer.of(of("reason", Type.LONG_TEXT).mandatory().between(1, 500)))
                : Optional.empty();
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
        return runCampaign.callOff(id, new FormValues(values).text("reason")).map(done -> {
            runs.correlate(id, SpringCampaign.CALLED_OFF, Vars.none());
            return List.of();
        });
    }

    private boolean keeps(Account reader, UnionId union) {
        return reader.appointments().stream()
                .anyMatch(post ->
                        Permission.KEEP_BARGAINING.roles().contains(post.role()) && unions.covers(post.union(), union));
    }
}
