package org.xieyue.campaigns.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xieyue.campaigns.CountersignPlan;
import org.xieyue.campaigns.SpringCampaign;
import org.xieyue.identity.AccountId;
import org.xieyue.processes.Ids;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;

/** Values of a submitted form, which fit the contract already. */
record FormValues(Map<String, Object> values) {

    String text(String field) {
        return values.get(field) instanceof String text ? text : "";
    }

    LocalDate day(String field) {
        return values.get(field) instanceof LocalDate day ? day : LocalDate.EPOCH;
    }

    List<String> choices(String field) {
        return values.get(field) instanceof List<?> many
                ? many.stream().map(String.class::cast).toList()
                : List.of();
    }

    static Answer<Vars> decided(Answer<?> answer, String decision) {
        return answer.map(done -> Vars.of(SpringCampaign.DECISION, decision));
    }

    /** The co-signers who are asked now. */
    static Answer<Vars> asking(Answer<CountersignPlan.Round> answer) {
        return answer.map(round -> Vars.of(SpringCampaign.DECISION, "countersign")
                .and(
                        SpringCampaign.COSIGNERS,
                        new Ids(round.missing().stream()
                                .map(AccountId::toString)
                                .toList()))
                .and(SpringCampaign.COUNTERSIGN_DUE_AT, round.endsAt()));
    }
}
