package org.xieyue.agreements.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.Agreements;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Account;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseAction;

/** What officers do about employers that join later, in the case in which the agreement was made or is watched. */
abstract class AccessionAction implements CaseAction {

    private final String process;
    private final Agreements agreements;
    private final Unions unions;

    AccessionAction(String process, Agreements agreements, Unions unions) {
        this.process = process;
        this.agreements = agreements;
        this.unions = unions;
    }

    abstract Optional<Offer> offer(AgreementId id);

    abstract Answer<EmployerId> submit(AgreementId id, Map<String, Object> values);

    @Override
    public final String processKey() {
        return process;
    }

    @Override
    public final Optional<Offer> offer(CaseId id, Account reader) {
        return agreements
                .of(id)
                .map(agreements::row)
                .filter(row -> row.stage() == AgreementStage.IN_FORCE && keeps(reader, row))
                .flatMap(row -> offer(row.id()));
    }

    @Override
    public final Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
        return submit(agreements.of(id).orElseThrow(), values).map(done -> List.of());
    }

    private boolean keeps(Account reader, AgreementRow row) {
        return reader.appointments().stream()
                .anyMatch(post -> Permission.KEEP_BARGAINING.roles().contains(post.role())
                        && unions.covers(post.union(), row.union()));
    }
}
