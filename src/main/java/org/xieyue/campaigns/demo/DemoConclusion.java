package org.xieyue.campaigns.demo;

import static org.xieyue.bargaining.demo.DemoBargainers.QIAN;
import static org.xieyue.bargaining.demo.DemoBargainers.ZHOU;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.demo.DemoBargainers;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.demo.DemoVote;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Accounts;
import org.xieyue.shared.CaseId;

/** What is agreed at the demo's tables becomes a contract: draft, initials, signatures, seals, filing, publication. */
@Component
@Profile("demo")
class DemoConclusion {

    private static final String AUTHORITY = "淮北市人力资源和社会保障局";

    /** At the labour authority. */
    private static final String REVIEWER = "tripartite.feng";

    private final DemoBargainers people;
    private final Accounts accounts;
    private final BusinessClock clock;

    DemoConclusion(DemoBargainers people, Accounts accounts, BusinessClock clock) {
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Both chiefs initial the draft, for two years from that day. */
    void initialled(CaseId id, LocalDate from) {
        people.does(
                id,
                "拟定草案",
                "conclusion-draft",
                Map.of(
                        "termFrom",
                        from.toString(),
                        "termUntil",
                        from.plusYears(2).minusDays(1).toString()));
        both(id, "双方首席代表草签", "conclusion-initial");
    }

    void brought(CaseId id, DemoVote.Assembly assembly, String session) {
        people.does(
                id, "提请职代会审议", "conclusion-bring", Map.of("congress", assembly.congress(), "sessionTitle", session));
    }

    void signed(CaseId id) {
        both(id, "双方首席代表签署", "conclusion-sign");
    }

    void sealed(CaseId id, List<EmployerId> employers) {
        people.does(
                id,
                "收集各单位盖章",
                "seals-more",
                Map.of(
                        "employers",
                        employers.stream().map(Object::toString).toList(),
                        "paper",
                        List.of(people.filed(id, "盖章页", "各用人单位已在集体合同文本上盖章。"))));
    }

    /** No more seals are waited for; who has not sealed may do so later. */
    void sealsClosed(CaseId id) {
        people.does(id, "收集各单位盖章", "seals-close", Map.of());
    }

    /** Filed today with the labour authority, which receives it here. */
    void filed(CaseId id, String number) {
        String today = clock.today().toString();
        String reviewer = accounts.findByLogin(REVIEWER).orElseThrow().id().toString();
        people.does(
                id,
                "报送集体合同",
                "conclusion-file",
                Map.of("filedOn", today, "authority", AUTHORITY, "reviewer", reviewer));
        people.does(id, REVIEWER, "受理集体合同", "receipt-accept", Map.of("receivedOn", today, "number", number));
    }

    void published(CaseId id, String task) {
        people.does(
                id,
                task,
                "conclusion-publish",
                Map.of(
                        "publishedOn",
                        clock.today().toString(),
                        "where",
                        "各公司公示栏、司机之家和接单应用首页",
                        "proof",
                        List.of(people.filed(id, "公布照片", "合同文本已在公示栏张贴。"))));
    }

    private void both(CaseId id, String task, String outcome) {
        for (String chief : List.of(ZHOU, QIAN)) {
            people.does(id, chief, task, outcome, Map.of());
        }
    }
}
