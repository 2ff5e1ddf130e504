package org.xieyue.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    @Test
    void what_fails_is_told_and_holds_up_no_other() {
        List<String> failed = new ArrayList<>();

        int done = OneByOne.count(
                List.of(2, 0, 4, 3), one -> 12 / one % 2 == 0, (one, why) -> failed.add(one + " " + why.getMessage()));

        assertThat(done).isEqualTo(2);
        assertThat(failed).containsExactly("0 / by zero");
    }
}
