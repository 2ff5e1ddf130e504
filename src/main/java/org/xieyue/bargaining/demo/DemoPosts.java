package org.xieyue.bargaining.demo;

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

/** The people of the demo who bargain, each with a post at the city's federation. */
@Component
@Profile("demo")
class DemoPosts {

    private static final String PASSWORD = "xieyue-demo";

    private final OpenAccount openAccount;
    private final AppointToPost appoint;
    private final Accounts accounts;
    private final Unions unions;
    private final CurrentUser user;

    DemoPosts(OpenAccount openAccount, AppointToPost appoint, Accounts accounts, Unions unions, CurrentUser user) {
        this.openAccount = openAccount;
        this.appoint = appoint;
        this.accounts = accounts;
        this.unions = unions;
        this.user = user;
    }

    /** Answers the city's federation. */
    UnionId open() {
        UnionId city = accounts.findByLogin("admin").orElseThrow().appointments().stream()
                .flatMap(post -> unions.find(post.union()).stream())
                .filter(union -> union.level() == UnionLevel.CITY)
                .map(Union::id)
                .findFirst()
                .orElseThrow();
        user.asSystem(() -> {
            person("officer.cheng", "程立群", Role.BARGAINING_OFFICER, city);
            person("negotiator.zhou", "周建华", Role.NEGOTIATOR, city);
            person("negotiator.han", "韩玉梅", Role.NEGOTIATOR, city);
            person("negotiator.lu", "鲁长河", Role.NEGOTIATOR, city);
            person("employer.qian", "钱永康", Role.EMPLOYER_REPRESENTATIVE, city);
            person("employer.tao", "陶志明", Role.EMPLOYER_REPRESENTATIVE, city);
            person("employer.shen", "沈文娟", Role.EMPLOYER_REPRESENTATIVE, city);
            person("tripartite.feng", "冯国栋", Role.TRIPARTITE_MEMBER, city);
            return city;
        });
        return city;
    }

    private void person(String login, String name, Role role, UnionId at) {
        if (accounts.findByLogin(login).isPresent()) {
            return;
        }
        AccountId id = openAccount
                .open(new NewAccount(login, name, at, PASSWORD, Texts.CHINESE))
                .orElseThrow();
        appoint.appoint(id, role, at).orElseThrow();
    }
}
