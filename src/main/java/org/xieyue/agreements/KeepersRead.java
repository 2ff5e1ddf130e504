package org.xieyue.agreements;

import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseWork;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;

/**
 * The case that watches an agreement is the work of the union's bargaining officers, whichever of them has opened it: a second
 * one confirms what the first has entered.
 */
@Component
class KeepersRead implements CaseWork {

    private final AgreementFiles files;
    private final Accounts accounts;
    private final Unions unions;

    KeepersRead(AgreementFiles files, Accounts accounts, Unions unions) {
        this.files = files;
        this.accounts = accounts;
        this.unions = unions;
    }

    @Override
    public boolean isAsked(CaseId caseId, AccountId person) {
        return files.of(caseId)
                .flatMap(files::find)
                .flatMap(row -> accounts.find(person)
                        .filter(officer -> officer.appointments().stream()
                                .anyMatch(post ->
                                        Permission.KEEP_BARGAINING.roles().contains(post.role())
                                                && unions.covers(post.union(), row.union()))))
                .isPresent();
    }
}
