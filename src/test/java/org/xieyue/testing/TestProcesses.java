package org.xieyue.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.xieyue.cases.NewCase;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.Ids;
import org.xieyue.processes.ProcessContract;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.Var;
import org.xieyue.processes.Vars;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Label;
import org.xieyue.shared.Yuan;

/** Two small processes for tests of what lies around a process: three approvals in a row, and opinions side by side. */
@Component
public class TestProcesses {

    public static final String THREE_APPROVALS = "three-approvals";
    public static final String JOINT_OPINION = "joint-opinion";
    public static final Var<Ids> MEMBERS = Var.ids("members");
    public static final Var<Boolean> OBJECTED = Var.yesNo("objected");

    private final PublishProcess publishProcess;
    private final CurrentUser currentUser;

    TestProcesses(PublishProcess publishProcess, CurrentUser currentUser) {
        this.publishProcess = publishProcess;
        this.currentUser = currentUser;
    }

    @Configuration(proxyBeanMethods = false)
    static class Contracts {
        @Bean
        ProcessContract threeApprovals() {
            return new ProcessContract(
                    THREE_APPROVALS,
                    new Label("三级审批", "Three approvals"),
                    "test/apply",
                    List.of(),
                    List.of(),
                    List.of(),
                    "SP");
        }

        @Bean
        ProcessContract jointOpinion() {
            return new ProcessContract(
                    JOINT_OPINION,
                    new Label("会签", "Joint opinion"),
                    "test/apply",
                    List.of(MEMBERS, OBJECTED, Var.text("member")),
                    List.of(),
                    List.of());
        }
    }

    /** Publishes both; the same content again changes nothing. */
    public void publish() {
        publish(THREE_APPROVALS);
        publish(JOINT_OPINION);
    }

    /** A case of this union, opened by this person, that is found by the name 张三丰 and shares a household by its key. */
    public static NewCase approvalCase(UnionId union, AccountId applicant, String household) {
        return new NewCase(
                new CaseId(UUID.randomUUID()),
                THREE_APPROVALS,
                union,
                "张某某 · 生活救助",
                Yuan.of(3_000),
                "张三丰 zhangsanfeng zsf",
                Set.of(applicant),
                Set.of(household),
                Map.of("channel", "phone"),
                Vars.none());
    }

    public static NewCase opinionCase(UnionId union, AccountId applicant, List<Account> members) {
        Ids ids = new Ids(members.stream().map(member -> member.id().toString()).toList());
        return new NewCase(
                new CaseId(UUID.randomUUID()),
                JOINT_OPINION,
                union,
                "李某 · 会签",
                null,
                "李四 lisi ls",
                Set.of(applicant),
                Set.of(),
                Map.of(),
                Vars.of(MEMBERS, ids).and(OBJECTED, false));
    }

    private void publish(String key) {
        String file = key + ".bpmn";
        try (InputStream diagram = Objects.requireNonNull(
                TestProcesses.class.getResourceAsStream("/processes/" + key + "/" + file), file)) {
            Map<String, byte[]> files = Map.of(file, diagram.readAllBytes());
            currentUser.asSystem(
                    () -> publishProcess.publish(new ProcessFolder(key, files)).orElseThrow());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
