package org.xieyue.congress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.CongressStory.Hall;
import org.xieyue.processes.play.Road;
import org.xieyue.processes.play.UseCasesOfSteps;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;

/** A session that passes its one item by name. */
@Component
class CongressRoad implements Road {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate MEETING = MONDAY.plusDays(14);
    private static final int DELEGATES = 30;

    private final CongressStory story;
    private final UseCasesOfSteps useCases;
    private final TestPeople people;
    private final TestClock time;

    CongressRoad(CongressStory story, UseCasesOfSteps useCases, TestPeople people, TestClock time) {
        this.story = story;
        this.useCases = useCases;
        this.people = people;
        this.time = time;
    }

    @Override
    public List<Act> begin() {
        time.setTo(MONDAY);
        Hall hall = story.hall(people.unions("AH-HB").basic(), CongressKind.INDUSTRY, DELEGATES, 0, 100, 0);
        CaseId id = story.convened(hall);
        List<Act> acts = new ArrayList<>(prepared(hall, id));
        acts.add(does(hall, id, "congress/roll-call", "roll-done", Map.of()));
        acts.add(useCases.step(id, "establishQuorum"));
        acts.add(does(
                hall,
                id,
                "congress/presidium",
                "officers-elect",
                Map.of(
                        "presidium",
                        hall.delegates().subList(0, 3).stream()
                                .map(Object::toString)
                                .toList(),
                        "scrutineers",
                        hall.accounts().subList(0, 2).stream()
                                .map(account -> account.id().toString())
                                .toList())));
        acts.add(does(hall, id, "congress/open-vote", "vote-open", Map.of("mode", "NAMED")));
        acts.add(Act.aside("the delegates vote", () -> {
            if (story.stage(hall, id) == SessionStage.VOTING) {
                story.votes(hall, id, 0, DELEGATES, Map.of("q1", List.of("YES")));
            }
        }));
        acts.add(does(hall, id, "congress/close-vote", "vote-close", Map.of()));
        acts.add(useCases.step(id, "readCount"));
        acts.add(does(hall, id, "congress/resolution", "resolution-sign", Map.of()));
        acts.add(useCases.step(id, "issueResolution"));
        acts.add(useCases.step(id, "publishResolution"));
        acts.add(does(hall, id, "congress/report-up", "report-sent", Map.of("number", "淮网工〔2026〕3号")));
        acts.add(useCases.step(id, "closePublication"));
        acts.add(useCases.step(id, "archiveSession"));
        return acts;
    }

    private List<Act> prepared(Hall hall, CaseId id) {
        return List.of(
                does(
                        hall,
                        id,
                        "congress/plan",
                        "session-planned",
                        Map.of(
                                "meetsOn", MEETING,
                                "meetsTime", "09:00",
                                "place", "工人文化宫",
                                "agenda", "表决:集体合同草案")),
                does(hall, id, "congress/agenda", "agenda-agree", Map.of()),
                does(
                        hall,
                        id,
                        "congress/papers",
                        "papers-send",
                        Map.of(
                                "papers",
                                List.of(story.paper(hall, id, "one").toString()),
                                "meetsOn",
                                MEETING,
                                "meetsTime",
                                "09:00")),
                useCases.step(id, "announceSession"),
                does(hall, id, "congress/opinions", "opinions-conclude", Map.of("opinions", "")),
                Act.aside("the day comes, and the delegates", () -> {
                    time.setTo(MEETING.atTime(8, 0).atZone(BusinessClock.ZONE).toInstant());
                    story.attends(hall, id, 0, DELEGATES);
                }));
    }

    private Act does(Hall hall, CaseId id, String form, String outcome, Map<String, Object> values) {
        return useCases.form(id, form, hall.secretary(), outcome, values);
    }
}
