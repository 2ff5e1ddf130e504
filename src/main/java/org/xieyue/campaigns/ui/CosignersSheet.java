package org.xieyue.campaigns.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xieyue.campaigns.CampaignRow;
import org.xieyue.campaigns.Cosigner;
import org.xieyue.campaigns.PlanCampaign;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Names who countersigns: those for whom an organisation is filled in. */
class CosignersSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient CampaignRow campaign;
    private final transient PlanCampaign planCampaign;
    private final transient Runnable done;
    private final transient Map<AccountId, TextField> organisations = new LinkedHashMap<>();
    private final ErrorSummary errors;

    CosignersSheet(
            CampaignRow campaign,
            List<Account> members,
            List<Cosigner> standing,
            PlanCampaign planCampaign,
            CampaignWords words,
            Runnable done) {
        super(words.wording(), words.word("name-cosigners"));
        this.campaign = campaign;
        this.planCampaign = planCampaign;
        this.done = done;
        errors = new ErrorSummary(words.wording());
        add(errors);
        for (Account member : members) {
            TextField organisation = new TextField(words.word("organisation", member.name()));
            organisation.setWidthFull();
            standing.stream()
                    .filter(one -> one.account().equals(member.id()))
                    .findFirst()
                    .ifPresent(one -> organisation.setValue(one.organisation()));
            organisations.put(member.id(), organisation);
            add(organisation);
        }
        if (members.isEmpty()) {
            add(new Paragraph(words.word("no-member")));
        } else {
            primary(words.wording(), words.word("save"), this::save);
        }
    }

    private void save() {
        errors.clear(Map.of());
        Map<AccountId, String> named = new LinkedHashMap<>();
        organisations.forEach((account, field) -> {
            if (!field.getValue().isBlank()) {
                named.put(account, field.getValue());
            }
        });
        switch (planCampaign.nameCosigners(campaign.id(), named)) {
            case Answer.Done<CaseId> set -> {
                close();
                done.run();
            }
            case Answer.Refused<CaseId>(var reasons) -> errors.show(reasons, Map.of());
        }
    }
}
