package org.xieyue.congress;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.CongressStory.Hall;
import org.xieyue.processes.mutants.WalkedProcess;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestPeople;

/** A session of a congress as people come to it at random: they come in, some vote. */
@Component
class CongressWalk implements WalkedProcess {

    private static final int DELEGATES = 30;

    private final CongressStory story;
    private final CheckIn checkIn;
    private final TestPeople people;
    private final BusinessClock clock;

    CongressWalk(CongressStory story, CheckIn checkIn, TestPeople people, BusinessClock clock) {
        this.story = story;
        this.checkIn = checkIn;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "congress-vote";
    }

    @Override
    public Walk begin(Random random) {
        Hall hall = story.hall(people.unions("AH").city(), CongressKind.INDUSTRY, DELEGATES, 0);
        CaseId id = story.convened(hall);
        return new Walk(
                id,
                List.of(hall.secretary()),
                Map.of(
                        "meetsOn",
                                any -> clock.today()
                                        .plusDays(8 + any.nextInt(5))
                                        .toString(),
                        "meetsTime", any -> "09:00",
                        "place", any -> "工人文化宫",
                        "agenda", any -> "表决:集体合同草案",
                        "mode", any -> "NAMED",
                        "presidium",
                                any -> hall.delegates().subList(0, 3).stream()
                                        .map(Object::toString)
                                        .toList(),
                        "scrutineers",
                                any -> hall.accounts().subList(0, 2).stream()
                                        .map(account -> account.id().toString())
                                        .toList()),
                List.of(any -> comeIn(hall, id, any), any -> comeIn(hall, id, any), any -> vote(hall, id, any)));
    }

    private void comeIn(Hall hall, CaseId id, Random random) {
        SessionId session = story.session(hall, id);
        for (DelegateId delegate : hall.delegates()) {
            if (random.nextInt(100) < 85) {
                people.as(hall.secretary(), () -> checkIn.byHand(session, delegate));
            }
        }
    }

    private void vote(Hall hall, CaseId id, Random random) {
        if (!story.isVoting(hall, id)) {
            return;
        }
        List<String> choice = List.of(random.nextInt(100) < 80 ? "YES" : "NO");
        story.votes(hall, id, 0, 15 + random.nextInt(DELEGATES - 14), Map.of("q1", choice));
    }
}
