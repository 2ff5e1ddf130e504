package org.xieyue.bargaining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.xieyue.processes.mutants.WalkedProcess;

/** Bargaining as people come to it at random: the offer may be written, everything else is open. */
@Component
class BargainingWalk implements WalkedProcess {

    private final BargainingStory story;

    BargainingWalk(BargainingStory story) {
        this.story = story;
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
                talk.id(), List.of(talk.officer(), talk.zhou(), talk.qian(), talk.authority()), Map.of(), List.of());
    }
}
