package org.xieyue.tasks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

@UseCase
class ActOnCase implements CaseActions {

    private static final Logger LOG = LoggerFactory.getLogger(ActOnCase.class);

    /** The engine refuses the slower of two commands on one case; what it refused is rolled back and tried again. */
    private static final int ATTEMPTS = 3;

    private final ObjectProvider<CaseAction> actions;
    private final CaseDossiers dossiers;
    private final CurrentUser user;
    private final TransactionTemplate attempt;

    ActOnCase(
            ObjectProvider<CaseAction> actions,
            CaseDossiers dossiers,
            CurrentUser user,
            PlatformTransactionManager transactions) {
        this.actions = actions;
        this.dossiers = dossiers;
        this.user = user;
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    @Permit(Permission.READ_CASE)
    @Transactional(readOnly = true)
    public List<Offered> of(CaseId id) {
        Account reader = user.account();
        return known(id)
                .flatMap(action -> action.offer(id, reader).stream().map(offer -> offered(action, offer)))
                .toList();
    }

    @Override
    @Permit(Permission.WORK_ON_CASE)
    @Transactional(propagation = Propagation.SUPPORTS)
    public Answer<List<Fact>> act(CaseId id, String action, Map<String, Object> input, Locale locale) {
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                return Objects.requireNonNull(attempt.execute(status -> {
                    Answer<List<Fact>> answer = once(id, action, input, locale);
                    if (!answer.isDone()) {
                        status.setRollbackOnly();
                    }
                    return answer;
                }));
            } catch (ConcurrencyFailureException slower) {
                LOG.debug("Attempt {} at {} in case {} was slower than another command", i + 1, action, id, slower);
            }
        }
        return Answer.refused(Refusal.conflict("tasks.caseBusy"));
    }

    private Answer<List<Fact>> once(CaseId id, String key, Map<String, Object> input, Locale locale) {
        CaseAction action =
                known(id).filter(known -> known.key().equals(key)).findFirst().orElseThrow(NotFound::new);
        Offered offered = offered(action, action.offer(id, user.account()).orElseThrow(NotFound::new));
        if (offered.notNow() != null) {
            return Answer.refused(offered.notNow());
        }
        return switch (FormInput.of(offered.contract()).values(input)) {
            case Answer.Refused<Map<String, Object>> refused -> Answer.refused(refused.reasons());
            case Answer.Done<Map<String, Object>> values -> action.submit(id, values.value(), locale);
        };
    }

    private Stream<CaseAction> known(CaseId id) {
        String process = dossiers.row(id).processKey();
        return actions.orderedStream().filter(action -> action.concerns(process));
    }

    private static Offered offered(CaseAction action, CaseAction.Offer offer) {
        return new Offered(new FormContract(action.key(), offer.fields(), List.of()), offer.notNow());
    }
}
