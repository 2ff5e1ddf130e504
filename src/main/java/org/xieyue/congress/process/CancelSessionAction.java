package org.xieyue.congress.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.congress.CancelSession;
import org.xieyue.congress.CongressVote;
import org.xieyue.congress.SessionBoard;
import org.xieyue.congress.SessionRow;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Type;

/** The secretary cancels a session that has not voted. */
@Component
class CancelSessionAction implements CaseAction {

    private final CancelSession cancelSession;
    private final SessionBoard sessionBoard;

    CancelSessionAction(CancelSession cancelSession, SessionBoard sessionBoard) {
        this.cancelSession = cancelSession;
        this.sessionBoard = sessionBoard;
    }

    @Override
    public String processKey() {
        return CongressVote.PROCESS;
    }

    @Override
    public String key() {
        return "congress/cancel";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        return cancelSession
                .option(id)
                .map(option -> option.notNow() == null
                        ? Offer.of(of("reason", Type.LONG_TEXT).mandatory().between(1, 500))
                        : Offer.notNow(option.notNow()));
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
        SessionRow session = sessionBoard.openOf(id).orElseThrow(NotFound::new);
        return cancelSession
                .cancel(session.id(), new FormValues(values).text("reason"))
                .map(done -> List.of());
    }
}
