package org.xieyue.campaigns.demo;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
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
import org.xieyue.processes.DueJobs;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;

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
    private final TaskDesk taskDesk;
    private final DueJobs dueJobs;

    DemoCampaigners(
            Accounts accounts,
            OpenAccount openAccount,
            AppointToPost appoint,
            Unions unions,
            CurrentUser user,
            TaskDesk taskDesk,
            DueJobs dueJobs) {
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.appoint = appoint;
        this.unions = unions;
        this.user = user;
        this.taskDesk = taskDesk;
        this.dueJobs = dueJobs;
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

    /** The officer is sent to bargain for that union, too (派员指导). */
    UnionId sentTo(String name) {
        UnionId union = union(name);
        user.asSystem(() -> appoint.appoint(account(OFFICER), Role.BARGAINING_OFFICER, union)
                .orElseThrow());
        return union;
    }

    private UnionId union(String name) {
        return unions.subtree(city()).stream()
                .filter(union -> union.name().equals(name))
                .map(Union::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo organisation has no " + name));
    }

    AccountId account(String login) {
        return accounts.findByLogin(login).map(Account::id).orElseThrow();
    }

    <T> T as(String login, Supplier<T> work) {
        return user.as(account(login), work);
    }

    void does(CaseId id, String login, String task, String outcome, Map<String, Object> form) {
        AccountId person = account(login);
        as(login, () -> {
            TaskRow row = taskDesk.openOf(id).stream()
                    .filter(open -> open.name().equals(task)
                            && (open.holder() == null || open.holder().equals(person)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No open task " + task));
            return taskDesk.complete(row.id(), outcome, "", form).orElseThrow();
        });
        dueJobs.run(id);
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
