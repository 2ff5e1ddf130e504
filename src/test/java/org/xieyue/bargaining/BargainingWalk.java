package org.xieyue.bargaining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.parties.Side;
import org.xieyue.processes.mutants.WalkedProcess;

/** Bargaining as people come to it at random: the sides are seated and talk, every task is open. */
@Component
class BargainingWalk implements WalkedProcess {

    private final BargainingStory story;
    private final BusinessClock clock;

    BargainingWalk(BargainingStory story, BusinessClock clock) {
        this.story = story;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "collective-bargaining";
    }

    @Override
    public LocalDate begins() {
        return LocalDate.of(2026, 3, 16);
    }

    @Override
    public Walk begin(Random random) {
        BargainingStory.Talk talk = story.decided("AH-HB", 1 + random.nextInt(2));
        return new Walk(
                talk.id(),
                List.of(talk.officer(), talk.zhou(), talk.qian(), talk.authority()),
                Map.ofEntries(
                        WalkedProcess.likely("offerTopics", any -> List.of("INCOME_AND_COMMISSION", "REST_AND_LEAVE")),
                        WalkedProcess.likely("deliveredOn", any -> clock.today().toString()),
                        WalkedProcess.likely("answeredOn", any -> clock.today().toString()),
                        WalkedProcess.likely("offerAnswer", any -> any.nextInt(100) < 85 ? "ACCEPTED" : "REFUSED"),
                        WalkedProcess.likely("writtenOn", any -> clock.today().toString()),
                        WalkedProcess.likely(
                                "meetsOn",
                                any -> clock.today()
                                        .plusDays(30 + any.nextInt(15))
                                        .toString()),
                        WalkedProcess.likely("meetsTime", any -> "09:30"),
                        WalkedProcess.likely("place", any -> "工人文化宫"),
                        WalkedProcess.likely("workersPresent", any -> "3"),
                        WalkedProcess.likely("employersPresent", any -> "3"),
                        WalkedProcess.likely("digest", any -> story.digest(talk))),
                List.of(WalkedProcess.inTurn(List.of(
                        () -> story.seat(talk, Side.WORKERS, talk.zhou(), 3),
                        () -> story.joins(talk, talk.employers()),
                        () -> story.seat(talk, Side.EMPLOYERS, talk.qian(), 3),
                        () -> story.settles(talk)))));
    }
}
