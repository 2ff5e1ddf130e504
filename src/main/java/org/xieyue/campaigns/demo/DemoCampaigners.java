package org.xieyue.campaigns.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.AppointToPost;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.NewAccount;
import org.xieyue.identity.OpenAccount;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Texts;

/** Who leads and countersigns the demo's campaign; whoever has an account already keeps it. */
@Component
@Profile("demo")
class DemoCampaigners {

    static final String OFFICER = "officer.cheng";
    static final String AUTHORITY = "tripartite.feng";
    static final String CHAMBER = "tripartite.ding";

    /** The password of every demo account; there are none in production. */
    private static final String PASSWORD = "xieyue-demo";

    private final Accounts accounts;
    private final OpenAccount openAccount;
    private final AppointToPost appoint;
    private final Unions unions;
    private final CurrentUser user;

    DemoCampaigners(
            Accounts accounts, OpenAccount openAccount, AppointToPost appoint, Unions unions, CurrentUser user) {
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.appoint = appoint;
        this.unions = unions;
        this.user = user;
    }

    UnionId city() {
        return accounts.findByLogin("admin").orElseThrow().appointments().stream()
                .flatMap(post -> unions.find(post.union()).stream())
                .filter(union -> union.level() == UnionLevel.CITY)
                .map(Union::id)
                .findFirst()
                .orElseThrow();
    }

    void join(UnionId city) {
        person(OFFICER, "程立群", Role.BARGAINING_OFFICER, city);
        person(AUTHORITY, "冯国栋", Role.TRIPARTITE_MEMBER, city);
        person(CHAMBER, "丁淑芬", Role.TRIPARTITE_MEMBER, city);
    }

    private void person(String login, String name, Role role, UnionId city) {
        if (accounts.findByLogin(login).isPresent()) {
            return;
        }
        user.asSystem(() -> {
            AccountId id = openAccount
                    .open(new NewAccount(login, name, city, PASSWORD, Texts.CHINESE))
                    .orElseThrow();
            return appoint.appoint(id, role, city).orElseThrow();
        });
    }
}
