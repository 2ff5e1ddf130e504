package org.xieyue.agreements.demo;

import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.AppointToPost;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.NewAccount;
import org.xieyue.identity.OpenAccount;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Texts;

/** The two officers of the demo's register: one enters a contract from the paper, the other compares. */
@Component
@Profile("demo")
class AgreementPosts {

    static final String ENTERS = "officer.luo";
    static final String CONFIRMS = "officer.cheng";

    /** The password of every demo account; there are none in production. */
    private static final String PASSWORD = "xieyue-demo";

    private final Accounts accounts;
    private final OpenAccount openAccount;
    private final AppointToPost appoint;
    private final CurrentUser user;

    AgreementPosts(Accounts accounts, OpenAccount openAccount, AppointToPost appoint, CurrentUser user) {
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.appoint = appoint;
        this.user = user;
    }

    void open(UnionId city) {
        person(ENTERS, "罗晓文", city);
        person(CONFIRMS, "程立群", city);
    }

    private void person(String login, String name, UnionId city) {
        if (accounts.findByLogin(login).isEmpty()) {
            AccountId id = openAccount
                    .open(new NewAccount(login, name, city, PASSWORD, Texts.CHINESE))
                    .orElseThrow();
            appoint.appoint(id, Role.BARGAINING_OFFICER, city).orElseThrow();
        }
    }

    <T> T as(String login, Supplier<T> work) {
        return user.as(accounts.findByLogin(login).orElseThrow().id(), work);
    }
}
