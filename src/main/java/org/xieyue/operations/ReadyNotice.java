package org.xieyue.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says where to go once everything runs. */
@Component
class ReadyNotice {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);
    private static final String DEMO_LOGINS = """

              Demo logins, password xieyue-demo (API token demo-<login>):
                worker.zhang  worker.li                            职工 workers
                officer.chen  officer.qin                          经办人 case officers
                visitor.wu  visitor.zheng                          入户核查员 home visitors
                committee.sun  committee.qian  committee.feng      评议小组 review committee
                reviewer.zhou  reviewer.he                         县区审核 county reviewers
                approver.xu  approver.jiang                        市级审批 city approvers
                funds.lin  auditor.tang  admin  process.admin      资金 经审 管理员 流程管理员""";

    private final Environment environment;

    ReadyNotice(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext context)
                || context.getWebServer() == null) {
            return;
        }
        LOG.info(
                "Xieyue is ready (协约已启动)\n\n  http://localhost:{}/\n{}\n\n  Stop with Ctrl+C or: kill {}\n",
                context.getWebServer().getPort(),
                environment.acceptsProfiles(Profiles.of("demo")) ? DEMO_LOGINS : "",
                ProcessHandle.current().pid());
    }
}
