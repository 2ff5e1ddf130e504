package org.xieyue.services.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.CreateService;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.DrawnProcesses;
import org.xieyue.processes.DueJobs;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.LookedAt;
import org.xieyue.processes.NewService;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseDesk;
import org.xieyue.tasks.TaskDesk;

/** 微心愿: a service that two process administrators have drawn and published, with three wishes. Once, into an empty database. */
@Component
@Profile("demo")
@Order(ServicesDemo.ORDER)
class ServicesDemo implements ApplicationRunner {

    /** After all that counts its cases from the first number. */
    static final int ORDER = 980;

    private static final Logger LOG = LoggerFactory.getLogger(ServicesDemo.class);
    private static final String KEY = "micro-wish";
    private static final String AUTHOR = "process.admin";
    private static final String PUBLISHER = "process.luo";

    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final CreateService createService;
    private final EditProcess editProcess;
    private final PublishProcess publishProcess;
    private final DrawnProcesses drawn;
    private final CaseDesk caseDesk;
    private final TaskDesk taskDesk;
    private final DueJobs dueJobs;

    ServicesDemo(
            Accounts accounts,
            CurrentUser currentUser,
            CreateService createService,
            EditProcess editProcess,
            PublishProcess publishProcess,
            DrawnProcesses drawn,
            CaseDesk caseDesk,
            TaskDesk taskDesk,
            DueJobs dueJobs) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.createService = createService;
        this.editProcess = editProcess;
        this.publishProcess = publishProcess;
        this.drawn = drawn;
        this.caseDesk = caseDesk;
        this.taskDesk = taskDesk;
        this.dueJobs = dueJobs;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (drawn.newest(KEY).isPresent()) {
            return;
        }
        publish();
        CaseId granted = wish("worker.zhang", "一副防水手套", "gear", "送餐的手套破了，冬天骑车手冷。");
        decide(granted, "approve", "已由站点爱心驿站购置。");
        CaseId refused = wish("worker.li", "一部新手机", "other", "旧手机偶尔死机。");
        decide(refused, "refuse", "超出微心愿范围，建议咨询职工消费帮扶。");
        wish("worker.li", "孩子的一套课外书", "family", "孩子上三年级，想要一套科普书。");
        LOG.info("Demo service {} is published, with three wishes", KEY);
    }

    private void publish() {
        as(
                AUTHOR,
                () -> createService
                        .create(new NewService(
                                KEY, "微心愿", "Micro-wishes", "WX", NewService.Opens.BOTH, NewService.Template.PLAIN))
                        .orElseThrow());
        DraftId draft = as(AUTHOR, this::drawAndHandIn);
        WindowId look = new WindowId(UUID.randomUUID());
        as(PUBLISHER, () -> {
            String hash = editProcess.open(KEY, look).folder().hash();
            editProcess.leave(KEY, look);
            return publishProcess.publishDraft(draft, new LookedAt(hash, 0), "").orElseThrow();
        });
    }

    private DraftId drawAndHandIn() {
        WindowId window = new WindowId(UUID.randomUUID());
        WorkingCopy copy = editProcess.open(KEY, window);
        long revision = editProcess
                .save(KEY, window, copy.revision(), "apply.form", APPLICATION.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .revision();
        DraftId draft = editProcess
                .handIn(KEY, window, revision, "首次发布：职工申请 500 元以内的小心愿")
                .orElseThrow();
        editProcess.leave(KEY, window);
        return draft;
    }

    private CaseId wish(String login, String title, String kind, String reason) {
        CaseId id = as(
                login,
                () -> caseDesk.open(KEY, Map.of("title", title, "kind", kind, "reason", reason))
                        .orElseThrow()
                        .id());
        dueJobs.run(id);
        return id;
    }

    private void decide(CaseId id, String outcome, String opinion) {
        as(
                "officer.chen",
                () -> taskDesk.complete(taskDesk.openOf(id).getFirst().id(), outcome, opinion, Map.of())
                        .orElseThrow());
        dueJobs.run(id);
    }

    private <T> T as(String login, Supplier<T> work) {
        return currentUser.as(
                accounts.findByLogin(login)
                        .orElseThrow(() -> new IllegalStateException("The demo organisation has no " + login))
                        .id(),
                work);
    }

    private static final String APPLICATION = """
            {
              "type": "default",
              "id": "apply",
              "schemaVersion": 16,
              "components": [
                {
                  "type": "group",
                  "id": "wish",
                  "label": "我的微心愿",
                  "properties": { "label.en": "My wish" },
                  "components": [
                    { "type": "text", "id": "about", "text": "500 元以内、能马上实现的小心愿。", "properties": { "label.en": "A small wish that can be met soon, up to 500 yuan." } },
                    { "type": "textfield", "id": "title", "key": "title", "label": "心愿", "properties": { "label.en": "Wish" }, "validate": { "required": true, "maxLength": 60 } },
                    { "type": "radio", "id": "kind", "key": "kind", "label": "类别", "properties": { "label.en": "Kind", "value.en.gear": "Work gear", "value.en.family": "Family", "value.en.other": "Other" }, "values": [ { "value": "gear", "label": "劳动用品" }, { "value": "family", "label": "家庭" }, { "value": "other", "label": "其他" } ], "validate": { "required": true } },
                    { "type": "textarea", "id": "reason", "key": "reason", "label": "说明", "properties": { "label.en": "Explanation" }, "validate": { "required": true, "maxLength": 500 } }
                  ]
                }
              ]
            }
            """;
}
