package org.xieyue.convalescence.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.convalescence.ApproveMore;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Type;

/** Whoever approves trips approves more people, while some wait. */
@Component
class ApproveMoreAction implements CaseAction {

    private final ApproveMore approveMore;

    ApproveMoreAction(ApproveMore approveMore) {
        this.approveMore = approveMore;
    }

    @Override
    public String processKey() {
        return Convalescence.TRIP;
    }

    @Override
    public String key() {
        return "convalescence/approve-more";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        return approveMore
                .standing(id)
                .filter(ApproveMore.Standing::needsApproval)
                .filter(standing -> approveMore.isFor(id, reader))
                .map(standing -> Offer.of(of("people", Type.NUMBER)
                        .mandatory()
                        .between(1, standing.wanting())
                        .with(standing.wanting())));
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
        return approveMore.approve(id, new FormValues(values).number("people")).map(done -> List.of());
    }
}
