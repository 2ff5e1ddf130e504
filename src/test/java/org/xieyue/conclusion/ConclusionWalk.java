package org.xieyue.conclusion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.processes.mutants.WalkedProcess;

/** The way from a settled text to a contract in force, as people come to it at random. */
@Component
class ConclusionWalk implements WalkedProcess {

    private final ConclusionStory story;

    ConclusionWalk(ConclusionStory story) {
        this.story = story;
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
                Map.of(),
                List.of());
    }
}
