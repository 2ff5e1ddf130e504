package org.xieyue.congress.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.congress.DelegateId;
import org.xieyue.congress.demo.DemoCongresses.Drivers;
import org.xieyue.identity.Accounts;
import org.xieyue.shared.CaseId;

/** A draft of another case before a congress of the demo: called, met, voted, resolved, reported. */
@Component
@Profile("demo")
public class DemoVote {

    private static final String SECRETARY = DemoCongresses.SECRETARY;
    private static final String TIME = "09:00";

    private final DemoCongresses congresses;
    private final DemoHall hall;
    private final Accounts accounts;

    DemoVote(DemoCongresses congresses, DemoHall hall, Accounts accounts) {
        this.congresses = congresses;
        this.hall = hall;
        this.accounts = accounts;
    }

    /** A congress with those who vote in it. */
    public record Assembly(String congress, List<DelegateId> delegates, List<String> scrutineers) {}

    public Assembly drivers() {
        return assembly(congresses.assembled(congresses.driversCongress()), DemoCongresses.DELEGATES.subList(0, 2));
    }

    /** Founded now. */
    public Assembly riders() {
        return assembly(congresses.riders(), DemoCongresses.RIDERS);
    }

    private static Assembly assembly(Drivers all, List<String> scrutineers) {
        return new Assembly(all.congress().toString(), all.delegates(), scrutineers);
    }

    /** The case has brought its draft; the session is to be on that day at nine. */
    public void calls(CaseId id, LocalDate day, String agenda) {
        hall.does(
                id,
                SECRETARY,
                "筹备会议",
                "session-planned",
                Map.of("meetsOn", day.toString(), "meetsTime", TIME, "place", "淮北市工人文化宫二楼礼堂", "agenda", agenda));
        hall.does(id, SECRETARY, "商定议题", "agenda-agree", Map.of());
        hall.does(id, SECRETARY, "送达会议材料", "papers-send", Map.of("meetsOn", day.toString(), "meetsTime", TIME));
    }

    /** Fewer than the quorum came: another day is set. */
    public void adjourns(CaseId id, Assembly assembly, int present, LocalDate next) {
        hall.runsDue(id);
        hall.attend(id, SECRETARY, assembly.delegates().subList(0, present));
        hall.does(id, SECRETARY, "会议签到", "roll-done", Map.of());
        hall.does(
                id,
                SECRETARY,
                "另行召集会议",
                "convene-again",
                Map.of("meetsOn", next.toString(), "meetsTime", TIME, "place", "淮北市工人文化宫二楼礼堂"));
    }

    /** Whoever is there and not in favour is against. */
    public void decides(CaseId id, Assembly assembly, int present, int yes, String report) {
        hall.runsDue(id);
        List<DelegateId> there = assembly.delegates().subList(0, present);
        hall.attend(id, SECRETARY, there);
        hall.does(id, SECRETARY, "会议签到", "roll-done", Map.of());
        hall.does(
                id,
                SECRETARY,
                "推选主席团和监票人",
                "officers-elect",
                Map.of(
                        "presidium",
                        there.subList(0, 5).stream().map(Object::toString).toList(),
                        "scrutineers",
                        assembly.scrutineers().stream()
                                .map(login -> accounts.findByLogin(login)
                                        .orElseThrow()
                                        .id()
                                        .toString())
                                .toList()));
        hall.does(id, SECRETARY, "发起逐项表决", "vote-open", Map.of("mode", "NAMED"));
        hall.vote(id, SECRETARY, there.subList(0, yes), Map.of("q1", List.of("YES")));
        hall.vote(id, SECRETARY, there.subList(yes, present), Map.of("q1", List.of("NO")));
        hall.does(id, SECRETARY, "结束投票", "vote-close", Map.of());
        hall.does(id, SECRETARY, "签署决议", "resolution-sign", Map.of());
        hall.does(id, SECRETARY, "向上一级工会报告", "report-sent", Map.of("number", report));
    }

    /** Nine on that day, when a session begins. */
    public static LocalDateTime beginsOn(LocalDate day) {
        return day.atTime(9, 1);
    }
}
