package org.xieyue.agreements;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.cases.Cases;
import org.xieyue.cases.OpenedCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** What follows an agreement whose term runs out: talks about the next, or nothing (集体合同规定 第三十八条). */
@UseCase
public class DecideRenewal {

    private static final int LONGEST = 1000;

    private final AgreementFiles files;
    private final Renewals renewals;
    private final RenewalTalks talks;
    private final Cases cases;
    private final CurrentUser user;
    private final BusinessClock clock;

    DecideRenewal(
            AgreementFiles files,
            Renewals renewals,
            RenewalTalks talks,
            Cases cases,
            CurrentUser user,
            BusinessClock clock) {
        this.files = files;
        this.renewals = renewals;
        this.talks = talks;
        this.cases = cases;
        this.user = user;
        this.clock = clock;
    }

    /** Opens the talks, which start from the old text; decided once, again has no effect. Refused as the opening of talks is. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<AgreementId> renew(CaseId caseId) {
        AgreementRow row = running(caseId);
        if (renewals.of(row.id()).isPresent()) {
            return Answer.done(row.id());
        }
        return talks.open(row.id()).map(opened -> {
            decided(caseId, row.id(), "", opened);
            return row.id();
        });
    }

    @Permit(Permission.WORK_ON_CASE)
    public Answer<AgreementId> letExpire(CaseId caseId, String reason) {
        AgreementRow row = running(caseId);
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Answer.refused(Refusal.ofField("opinion", "agreements.no-reason", LONGEST));
        }
        if (renewals.of(row.id()).isEmpty()) {
            decided(caseId, row.id(), reason.strip(), null);
        }
        return Answer.done(row.id());
    }

    private void decided(CaseId caseId, AgreementId id, String reason, @Nullable OpenedCase opened) {
        Renewal renewal = new Renewal(opened != null, opened == null ? null : opened.id(), reason, clock.today());
        renewals.add(id, renewal, user.person().map(Account::id).orElse(null));
        cases.dueMet(caseId, RunPerformance.RENEWAL);
        if (opened == null) {
            cases.tell(caseId, "agreement.not-renewed", reason, Map.of());
        } else {
            cases.tell(caseId, "agreement.to-be-renewed", null, Map.of("number", opened.number()));
        }
    }

    private AgreementRow running(CaseId caseId) {
        Optional<AgreementRow> row = files.of(caseId).flatMap(files::lock);
        return row.filter(one -> one.stage() == AgreementStage.IN_FORCE).orElseThrow(NotFound::new);
    }
}
