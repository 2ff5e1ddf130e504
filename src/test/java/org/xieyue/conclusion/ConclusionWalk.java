package org.xieyue.conclusion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.clock.BusinessClock;
import org.xieyue.processes.mutants.WalkedProcess;

/** The way from a settled text to a contract in force, as people come to it at random. */
@Component
class ConclusionWalk implements WalkedProcess {

    private final ConclusionStory story;
    private final BusinessClock clock;

    ConclusionWalk(ConclusionStory story, BusinessClock clock) {
        this.story = story;
        this.clock = clock;
    }

    @Override
    public String key() {
        return ContractConclusion.PROCESS;
    }

    @Override
    public LocalDate begins() {
        return LocalDate.of(2026, 3, 16);
    }

    @Override
    public Walk begin(Random random) {
        ConclusionStory.Talks talks = story.settled("AH-HB", OutcomeType.COLLECTIVE_CONTRACT, 2, null);
        return new Walk(
                talks.id(),
                List.of(talks.officer(), talks.workersChief(), talks.employersChief()),
                Map.of(
                        "filedOn", any -> clock.today().toString(),
                        "authority", any -> "淮北市人力资源和社会保障局",
                        "receivedOn", any -> clock.today().toString(),
                        "number", any -> "受〔2026〕18号"),
                List.of(WalkedProcess.inTurn(List.of(
                        () -> story.voted(talks, clock.today().plusDays(8), 15 + random.nextInt(16)),
                        () -> story.signed(talks, clock.today()),
                        () -> story.filed(talks, clock.today()),
                        () -> story.received(talks, clock.today())))));
    }

    /** What follows a resolution is a diagram of its own, which the vote calls, which this one calls. */
    @Component
    static class OfTheCongress implements WalkedProcess {

        private final ConclusionWalk caller;

        OfTheCongress(ConclusionWalk caller) {
            this.caller = caller;
        }

        @Override
        public String key() {
            return "congress-conclusion";
        }

        @Override
        public LocalDate begins() {
            return caller.begins();
        }

        @Override
        public Walk begin(Random random) {
            return caller.begin(random);
        }
    }
}
