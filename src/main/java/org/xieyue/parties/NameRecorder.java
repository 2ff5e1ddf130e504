package org.xieyue.parties;

import java.util.Map;
import java.util.Optional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.parties.PartyTable.Seated;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** One recorder for both sides, who represents neither (集体合同规定 第三十三条). */
@UseCase
public class NameRecorder {

    private final PartyTable tables;
    private final PartyActors actors;
    private final Parties parties;
    private final Accounts accounts;
    private final Cases cases;
    private final AuditTrail trail;

    NameRecorder(
            PartyTable tables, PartyActors actors, Parties parties, Accounts accounts, Cases cases, AuditTrail trail) {
        this.tables = tables;
        this.actors = actors;
        this.parties = parties;
        this.accounts = accounts;
        this.cases = cases;
        this.trail = trail;
    }

    /** @param login blank for somebody without an account */
    @Permit(Permission.BARGAIN)
    public Answer<CaseId> name(CaseId caseId, String name, String identity, String login) {
        if (!actors.mayChange(caseId, Side.WORKERS)) {
            actors.require(caseId, Side.EMPLOYERS);
        }
        if (name.isBlank() || name.strip().length() > NameRepresentatives.LONGEST_NAME) {
            return Answer.refused(Refusal.ofField("name", "parties.bad-name", NameRepresentatives.LONGEST_NAME));
        }
        if (identity.isBlank() || identity.length() > 40) {
            return Answer.refused(Refusal.ofField("identity", "parties.no-identity"));
        }
        Seated seated = tables.lock(caseId);
        Optional<Account> account = login.isBlank() ? Optional.empty() : accounts.findByLogin(login.strip());
        if (!login.isBlank() && account.isEmpty()) {
            return Answer.refused(Refusal.ofField("login", "parties.unknown-login", login.strip()));
        }
        AccountId accountId = account.map(Account::id).orElse(null);
        String key = parties.keyOf(identity);
        boolean represents = seated.people().stream()
                .filter(one -> one.until() == null)
                .anyMatch(one -> one.personKey().equals(key) || (accountId != null && accountId.equals(one.account())));
        if (represents) {
            return Answer.refused(Refusal.ofField("identity", "parties.recorder-represents", name.strip()));
        }
        parties.recorder(caseId, new Parties.Recorder(name.strip(), key, accountId));
        account.ifPresent(one -> cases.involve(caseId, one.id()));
        trail.record("parties.recorderNamed", "case", caseId.toString(), Map.of());
        return Answer.done(caseId);
    }
}
