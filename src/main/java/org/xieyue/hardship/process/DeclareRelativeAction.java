package org.xieyue.hardship.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.hardship.AidOptions;
import org.xieyue.hardship.DeclareRelation;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.TaskDesk;

/** Somebody who works on the case declares to be a relative, and gives back what they hold of it. */
@Component
class DeclareRelativeAction implements CaseAction {

    private final AidOptions options;
    private final DeclareRelation declareRelation;
    private final TaskDesk desk;
    private final CurrentUser user;

    DeclareRelativeAction(AidOptions options, DeclareRelation declareRelation, TaskDesk desk, CurrentUser user) {
        this.options = options;
        this.declareRelation = declareRelation;
        this.desk = desk;
        this.user = user;
    }

    @Override
    public String processKey() {
        return HardshipAid.PROCESS;
    }

    @Override
    public String key() {
        return "hardship/declare-relative";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        return options.declaring(id, reader)
                .map(option -> option.notNow() == null ? Offer.of() : Offer.notNow(option.notNow()));
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> submitted, Locale locale) {
        desk.openOf(id).stream()
                .filter(task -> user.account().id().equals(task.holder()) && task.role() != null)
                .forEach(task -> desk.release(task.id()).orElseThrow());
        return declareRelation.toHousehold(id).map(done -> List.of());
    }
}
