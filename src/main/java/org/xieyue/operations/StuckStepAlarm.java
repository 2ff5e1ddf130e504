package org.xieyue.operations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Role;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.notices.Messages;
import org.xieyue.processes.watch.StuckStepFound;
import org.xieyue.shared.CaseId;

/**
 * Tells the process administrators of the top unions that a step is stuck, once a day for each step and cause: a mistake in
 * a diagram may stop a thousand cases, and nobody reads a thousand messages. Where there is none, administrators are told.
 */
@Component
class StuckStepAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(StuckStepAlarm.class);

    private final ScopeLocator<CaseId> cases;
    private final Unions unions;
    private final Accounts accounts;
    private final Messages messages;
    private final BusinessClock clock;

    StuckStepAlarm(
            ScopeLocator<CaseId> cases, Unions unions, Accounts accounts, Messages messages, BusinessClock clock) {
        this.cases = cases;
        this.unions = unions;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRED)
    public void found(StuckStepFound stuck) {
        LOG.error(
                "Step {} of process {} is stuck in case {}: {}",
                stuck.elementId(),
                stuck.processKey(),
                stuck.caseId(),
                stuck.cause().code());
        for (AccountId person : watchers(stuck.caseId())) {
            messages.send(
                    person,
                    "watch.stuck",
                    Map.of("process", stuck.processKey(), "step", stuck.step()),
                    null,
                    "stuck:" + stuck.processKey() + ":" + stuck.elementId() + ":" + stuck.cause() + ":" + clock.today()
                            + ":" + person);
        }
    }

    private Set<AccountId> watchers(CaseId caseId) {
        List<Union> path = cases.unionOf(caseId).map(unions::pathToRoot).orElse(List.of());
        Set<AccountId> people =
                path.isEmpty() ? Set.of() : holders(Role.PROCESS_ADMINISTRATOR, List.of(path.getLast()));
        return people.isEmpty() ? holders(Role.ADMINISTRATOR, path) : people;
    }

    private Set<AccountId> holders(Role role, List<Union> path) {
        Set<AccountId> people = new LinkedHashSet<>();
        path.forEach(union ->
                accounts.holdersOf(role, union.id()).stream().map(Account::id).forEach(people::add));
        return people;
    }
}
