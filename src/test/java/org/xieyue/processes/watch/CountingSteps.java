package org.xieyue.processes.watch;

import org.springframework.stereotype.Component;

/** What the job does twice a day, for tests and benchmarks. */
@Component
public class CountingSteps {

    private final StepSums sums;

    CountingSteps(StepSums sums) {
        this.sums = sums;
    }

    public void countAnew() {
        sums.countAnew();
    }
}
