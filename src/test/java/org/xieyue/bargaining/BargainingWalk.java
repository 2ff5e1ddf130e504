package org.xieyue.bargaining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.processes.mutants.WalkedProcess;

/** Bargaining as people come to it at random: the offer may be written, everything else is open. */
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
                Map.of(
                        "deliveredOn", any -> clock.today().toString(),
                        "answeredOn", any -> clock.today().toString(),
                        "offerAnswer", any -> any.nextInt(100) < 85 ? "ACCEPTED" : "REFUSED",
                        "writtenOn", any -> clock.today().toString(),
                        "meetsOn", any -> clock.today().plusDays(20).toString(),
                        "meetsTime", any -> "09:30",
                        "place", any -> "工人文化宫"),
                List.of(
                        WalkedProcess.inTurn(List.of(
                                () -> story.offered(talk),
                                () -> talk.employers()
                                        .forEach(employer -> story.done(
                                                talk,
                                                "登记书面答复",
                                                "reply-recorded",
                                                story.accepts(employer, clock.today()))),
                                () -> story.toTheTable(
                                        talk, talk.employers(), clock.today().plusDays(10)),
                                () -> story.meetsAndConfirms(talk),
                                () -> story.settles(talk))),
                        any -> story.joins(talk, talk.employers())));
    }
}
